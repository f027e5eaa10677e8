//! Simplestreams: an index, and files of products that it names.
//!
//! The facts are those of the format's description and of what cloud-images.ubuntu.com
//! publishes: `streams/v1/index2.sjson`, else `index.sjson`, of format `index:1.0`; in it the
//! entries with the datatype `image-downloads`, each a path to a file of format `products:1.0`
//! with products, their versions and the items of those. `.sjson` is signed, `.json` is not.
//! The attribute `mirrors` of an index, of its entries, of products or of what is in them is an
//! array of roots, below which files also lie; they are asked last, in that order.

mod index;
mod level;
mod mirrors;
mod products;

use super::walk::{Adapter, Answer, Context, DocumentRequest, Listing, Step};
use super::{Error, ErrorKind, UnixTime, Url};
use index::Entry;

pub(super) use products::parse;

/// A walk over a tree of simplestreams.
#[derive(Debug)]
pub(super) struct Simplestreams {
    context: Context,
    state: State,
    listing: Listing,
}

#[derive(Debug)]
enum State {
    /// Waits for an index, by its name without extension.
    Index(&'static str),
    /// Waits for the products of the last of these.
    Products(Vec<Entry>),
}

impl Simplestreams {
    pub(super) fn new(context: Context) -> Self {
        Self { context, state: State::Index("index2"), listing: Listing::default() }
    }

    fn index_request(&self, name: &str) -> Result<DocumentRequest, Error> {
        let extension = if self.context.trust.keyring.is_some() { "sjson" } else { "json" };
        self.context.request(&format!("streams/v1/{name}.{extension}"))
    }

    /// Asks for the next file of products, or ends.
    fn next_products(&mut self, entries: Vec<Entry>) -> Result<Step, Error> {
        let Some(entry) = entries.last() else {
            return Ok(Step::Done(std::mem::take(&mut self.listing)));
        };
        let request = self.context.request_also(&entry.path, &self.others(entry))?;
        self.state = State::Products(entries);
        Ok(Step::Need(request))
    }

    /// The roots that the index names besides the catalog's own.
    fn others(&self, entry: &Entry) -> Vec<Url> {
        mirrors::roots(entry.mirrors.iter().map(String::as_str), &self.context.base)
    }

    fn read_index(&mut self, document: &[u8]) -> Result<Step, Error> {
        let (text, _) = self.context.trust.open(document)?;
        let index = index::parse(&text)?;
        refuse_older(index.updated, self.context.trust.seen, "the index")?;
        self.listing.updated = index.updated;
        self.next_products(index.entries)
    }

    fn read_products(&mut self, mut entries: Vec<Entry>, document: &[u8]) -> Result<Step, Error> {
        let (text, verified) = self.context.trust.open(document)?;
        let entry = entries.pop();
        let others = entry.as_ref().map(|entry| self.others(entry)).unwrap_or_default();
        let products = parse(&text, &self.context, &others, verified.as_ref())?;
        // A mirror may have a new index and old products for a while.
        let least = entry.and_then(|entry| entry.updated);
        refuse_older(products.updated, least, "the file of products")?;
        self.listing.items.extend(products.items);
        self.next_products(entries)
    }
}

impl Adapter for Simplestreams {
    fn start(&mut self) -> Result<Step, Error> {
        self.index_request("index2").map(Step::Need)
    }

    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error> {
        let state = std::mem::replace(&mut self.state, State::Products(Vec::new()));
        match (state, answer) {
            (State::Index(_), Answer::Document(document)) => self.read_index(document),
            (State::Index("index2"), Answer::Missing) => {
                self.state = State::Index("index");
                self.index_request("index").map(Step::Need)
            }
            (State::Products(entries), Answer::Document(document)) => {
                self.read_products(entries, document)
            }
            (State::Index(_), Answer::Missing) => {
                let sentence = format!("no index of simplestreams below {}", self.context.base);
                Err(Error::new(ErrorKind::NotFound, sentence))
            }
            (State::Products(entries), Answer::Missing) => {
                let path = entries.last().map(|entry| entry.path.as_str()).unwrap_or_default();
                let sentence = format!("the index names {path}, which is not there; try again");
                Err(Error::new(ErrorKind::NotFound, sentence))
            }
        }
    }
}

fn refuse_older(
    updated: Option<UnixTime>,
    least: Option<UnixTime>,
    what: &str,
) -> Result<(), Error> {
    let Some(least) = least.filter(|least| updated.is_none_or(|updated| updated < *least)) else {
        return Ok(());
    };
    let updated = updated.map_or_else(|| "no known time".to_owned(), |time| time.to_string());
    let sentence = format!(
        "{what} is of {updated}, older than the one of {least} that is known; \
         the mirror is behind, or somebody replays an old one"
    );
    Err(Error::new(ErrorKind::Rollback, sentence))
}

#[cfg(test)]
mod tests;
