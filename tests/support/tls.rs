//! Certificates for servers on loopback, and the authority that vouches for them.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// A CA that nobody else has.
pub(crate) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

/// A server's certificate and key.
pub(crate) struct Identity {
    certificate: CertificateDer<'static>,
    key: KeyPair,
}

impl Authority {
    pub(crate) fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().expect("a key can be made");
        let pem = params.self_signed(&key).expect("the CA vouches for itself").pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// Its certificate.
    pub(crate) fn pem(&self) -> &str {
        &self.pem
    }

    /// A server with this name or address.
    pub(crate) fn identity(&self, name: &str) -> Identity {
        self.sign(name, 2100)
    }

    /// One whose certificate ended when 2020 began.
    pub(crate) fn expired(&self, name: &str) -> Identity {
        self.sign(name, 2020)
    }

    fn sign(&self, name: &str, until: i32) -> Identity {
        let mut params =
            CertificateParams::new(vec![name.to_owned()]).expect("it is a name or an address");
        (params.not_before, params.not_after) =
            (date_time_ymd(2010, 1, 1), date_time_ymd(until, 1, 1));
        let key = KeyPair::generate().expect("a key can be made");
        let signed = params.signed_by(&key, &self.issuer).expect("the CA signs");
        Identity { certificate: signed.der().clone(), key }
    }
}

impl Identity {
    pub(super) fn acceptor(&self) -> TlsAcceptor {
        let key = PrivateKeyDer::try_from(self.key.serialize_der()).expect("it is a key");
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("there are versions")
            .with_no_client_auth()
            .with_single_cert(vec![self.certificate.clone()], key)
            .expect("the key is the certificate's");
        Arc::new(config).into()
    }
}
