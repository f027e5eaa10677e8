//! Who the user is: names, passwords, and asking for them.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A user's name and password, for SASL. Printing it shows no password.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    authname: String,
    password: String,
}

impl Credentials {
    /// Pairs a name (`authname` in libvirt's `auth.conf`) with a password.
    pub fn new(authname: impl Into<String>, password: impl Into<String>) -> Self {
        Self { authname: authname.into(), password: password.into() }
    }

    /// The user's name.
    #[must_use]
    pub fn authname(&self) -> &str {
        &self.authname
    }

    pub(super) fn password(&self) -> &str {
        &self.password
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("authname", &self.authname).finish_non_exhaustive()
    }
}

/// What is asked of an [`AuthCallback`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CredentialsRequest {
    /// The host to authenticate to; `localhost` for unix sockets.
    pub host: String,
    /// The user's name as far as `auth.conf` or the URI says it.
    pub authname: Option<String>,
}

/// Gives credentials when a daemon asks for them and `auth.conf` has none
/// (libvirt's `virConnectAuthCallback`).
///
/// It is asked at most once for each connection. The time it takes counts
/// towards [`Options::open_timeout`](crate::rpc::Options::open_timeout): raise
/// that where a person types.
///
/// ```
/// use virtsmith::rpc::{AuthCallback, Credentials, Options};
///
/// // The same for every daemon:
/// let mut options = Options::default();
/// options.auth_callback = Some(Credentials::new("fred", "secret1").into());
///
/// // Or found out when it is needed:
/// options.auth_callback = Some(AuthCallback::new(|request| async move {
///     let password = std::env::var("PASSWORD").ok()?;
///     Some(Credentials::new(request.authname?, password))
/// }));
/// ```
#[derive(Clone)]
pub struct AuthCallback(Arc<dyn Fn(CredentialsRequest) -> Answer + Send + Sync>);

type Answer = Pin<Box<dyn Future<Output = Option<Credentials>> + Send>>;

impl AuthCallback {
    /// Wraps an async function; `None` from it gives up.
    pub fn new<F, A>(ask: F) -> Self
    where
        F: Fn(CredentialsRequest) -> A + Send + Sync + 'static,
        A: Future<Output = Option<Credentials>> + Send + 'static,
    {
        Self(Arc::new(move |request| Box::pin(ask(request))))
    }

    pub(super) async fn ask(&self, request: CredentialsRequest) -> Option<Credentials> {
        (self.0)(request).await
    }
}

impl From<Credentials> for AuthCallback {
    fn from(credentials: Credentials) -> Self {
        Self::new(move |_| std::future::ready(Some(credentials.clone())))
    }
}

impl fmt::Debug for AuthCallback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthCallback").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printing_credentials_shows_no_password() {
        let shown = format!("{:?}", Credentials::new("fred", "secret1"));
        assert_eq!(shown, "Credentials { authname: \"fred\", .. }");
    }
}
