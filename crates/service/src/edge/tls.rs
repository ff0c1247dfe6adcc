//! Connections that nobody reads on the way (RFC 8446), where the service is given a certificate.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, pem};
use tokio_rustls::rustls::{self, ServerConfig};
use tracing::{info, warn};

/// How often the files are looked at: a certificate that was renewed is used from then on.
const LOOK: Duration = Duration::from_secs(30);

/// The certificate and the key, as the files have them.
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    current: Mutex<Current>,
}

struct Current {
    config: Arc<ServerConfig>,
    changed: Option<SystemTime>,
    looked: Instant,
}

impl Tls {
    /// Reads a chain of certificates and its private key, both in PEM (RFC 7468).
    ///
    /// # Errors
    ///
    /// What is wrong with which of them.
    pub fn open(certificate: PathBuf, key: PathBuf) -> Result<Self, TlsError> {
        let tls = Self {
            current: Mutex::new(Current {
                config: read(&certificate, &key)?,
                changed: changed(&certificate),
                looked: Instant::now(),
            }),
            certificate,
            key,
        };
        Ok(tls)
    }

    /// What makes a connection out of the next stream.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if current.looked.elapsed() >= LOOK {
            current.looked = Instant::now();
            let changed = changed(&self.certificate);
            if changed != current.changed {
                match read(&self.certificate, &self.key) {
                    Ok(config) => {
                        info!("the certificate was renewed");
                        current.config = config;
                        current.changed = changed;
                    }
                    // They may be in the middle of being written: the old one is used on.
                    Err(error) => warn!(%error, "cannot use the renewed certificate"),
                }
            }
        }
        TlsAcceptor::from(Arc::clone(&current.config))
    }
}

fn changed(path: &PathBuf) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

fn read(certificate: &PathBuf, key: &PathBuf) -> Result<Arc<ServerConfig>, TlsError> {
    let unreadable = |path: &PathBuf| {
        let path = path.clone();
        move |cause: pem::Error| TlsError::Unreadable { path, cause }
    };
    let open = |path: &PathBuf| {
        fs::read(path).map_err(|cause| TlsError::File {
            path: path.clone(),
            cause,
        })
    };
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&open(certificate)?)
        .collect::<Result<_, _>>()
        .map_err(unreadable(certificate))?;
    if chain.is_empty() {
        return Err(unreadable(certificate)(pem::Error::NoItemsFound));
    }
    let private = PrivateKeyDer::from_pem_slice(&open(key)?).map_err(unreadable(key))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, private)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read.
    #[error("{}: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// A file is not what it should be.
    #[error("{} has no certificate, or no private key, in PEM: {cause}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        cause: pem::Error,
    },
    /// They do not go together, or are not of a kind that is known.
    #[error("the certificate and the key cannot be used together: {0}")]
    Unusable(#[from] rustls::Error),
}
