//! Text into models: descriptions, listings and the API's XML.

pub(crate) mod api;
pub(crate) mod description;
pub(crate) mod listing;
pub(crate) mod methods;
pub(crate) mod token;
