//! The client for HTTP and HTTPS, and whom it trusts.

use reqwest::{Certificate, Client, ClientBuilder, redirect, retry};

use super::FetchOptions;
use super::proxy;
use super::unreachable::innermost;
use crate::catalog::{Error, ErrorKind};

/// A client that trusts the CAs of the system and those of the options.
///
/// A system without any is no error: what is fetched over plain HTTP needs none.
pub(super) fn client(options: &FetchOptions) -> Result<Client, Error> {
    // One that the program chose before stays.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let extra = extra_cas(&options.ca_certificates)?;
    if !extra.is_empty() {
        return builder(options).tls_certs_merge(extra).build().map_err(unusable);
    }
    let with_system = builder(options).build();
    with_system.or_else(|_| builder(options).tls_certs_only([]).build()).map_err(|error| {
        let sentence = format!("nothing can be fetched here: {}", innermost(&error));
        Error::new(ErrorKind::Network, sentence).because(error)
    })
}

fn builder(options: &FetchOptions) -> ClientBuilder {
    let builder = Client::builder()
        .user_agent(concat!("virtsmith/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(options.connect_timeout)
        // Both are decided here.
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .referer(false);
    if proxy::are_off() { builder.no_proxy() } else { builder }
}

/// The certificates in a PEM text; something must be there where there is a text.
fn extra_cas(pem: &[u8]) -> Result<Vec<Certificate>, Error> {
    let certificates = Certificate::from_pem_bundle(pem).map_err(unusable)?;
    if certificates.is_empty() && !pem.is_empty() {
        let sentence =
            "there is no CA certificate in what was given as such; give certificates in PEM";
        return Err(Error::new(ErrorKind::InvalidKey, sentence));
    }
    Ok(certificates)
}

fn unusable(error: reqwest::Error) -> Error {
    let sentence = format!("the CA certificates cannot be used: {}", innermost(&error));
    Error::new(ErrorKind::InvalidKey, sentence).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_certificate_is_refused() {
        let row = |label: &str, body: &str| {
            format!("-----BEGIN {label}-----\n{body}\n-----END {label}-----\n")
        };
        for pem in [
            "no PEM".to_owned(),
            row("PRIVATE KEY", "AAAA"),
            row("CERTIFICATE", "AAAA"),
            row("CERTIFICATE", "!"),
        ] {
            let options =
                FetchOptions { ca_certificates: pem.clone().into(), ..Default::default() };
            assert_eq!(client(&options).unwrap_err().kind(), ErrorKind::InvalidKey, "{pem}");
        }
        client(&FetchOptions::default()).unwrap();
    }
}
