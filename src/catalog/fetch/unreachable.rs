//! Why a request got no answer: the server, its certificate, or a proxy before it.

use std::error::Error as StdError;
use std::io;
use std::iter::successors;

use rustls::CertificateError;

use super::failure::Failure;
use super::proxy;
use crate::catalog::ErrorKind;

/// Says why a request to a place got no answer, and whether it may go better later.
pub(super) fn explain(error: reqwest::Error, place: &reqwest::Url) -> Failure {
    if let Some(fault) = certificate_fault(&error) {
        return Failure::never(ErrorKind::Certificate, fault).because(error);
    }
    let why = innermost(&error);
    let sentence = match proxy::before(place).filter(|_| error.is_connect()) {
        Some(proxy) if why.contains(proxy::WANTS_PASSWORD) => {
            return Failure::never(ErrorKind::Status, proxy::asks_for_password(&proxy))
                .because(error);
        }
        Some(proxy) => format!("the server cannot be reached by the proxy {proxy}: {why}"),
        None => format!("the server cannot be reached: {why}"),
    };
    Failure::again(ErrorKind::Network, sentence).because(error)
}

/// What lies at the bottom says most: `Connection refused`, not `error sending request`.
pub(super) fn innermost(error: &reqwest::Error) -> String {
    causes(error).last().map(ToString::to_string).unwrap_or_default()
}

fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    let first: &(dyn StdError + 'static) = error;
    successors(Some(first), |&error| error.source())
}

/// What is wrong with the server's certificate, if that is why.
fn certificate_fault(error: &reqwest::Error) -> Option<String> {
    let tls = causes(error).find_map(as_tls)?;
    let rustls::Error::InvalidCertificate(fault) = tls else { return None };
    Some(match fault {
        CertificateError::UnknownIssuer => "none of the CAs that are trusted here vouches for the server's certificate; if a proxy or a CA of your own made it, give that CA's certificate (--ca FILE), and if the system has none at all, install ca-certificates".to_owned(),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            format!("the server's certificate has expired, or this machine's clock is wrong ({fault})")
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            format!("the server's certificate is another's ({fault})")
        }
        fault => format!("the server's certificate does not hold ({fault})"),
    })
}

/// An I/O error hides what it is made of from those who ask for its source.
fn as_tls<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    match error.downcast_ref::<io::Error>() {
        Some(error) => as_tls(error.get_ref()?),
        None => error.downcast_ref(),
    }
}
