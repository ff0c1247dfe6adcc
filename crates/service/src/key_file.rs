//! Where the master key comes from: the operator, or a file beside the database.

use std::fs::OpenOptions;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::domain::{MasterKey, MasterKeyError, NoRandomness};

/// Where the master key is.
#[derive(Clone)]
pub enum KeySource {
    /// The operator gave it.
    Given(MasterKey),
    /// In a file that the operator keeps.
    File(PathBuf),
    /// In a file that the first start makes, for its owner alone.
    Own(PathBuf),
}

impl KeySource {
    /// The key. `known` says whether the database knows one already: then none is made, which
    /// could not be the one.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub fn obtain(&self, known: bool) -> Result<MasterKey, KeyFileError> {
        match self {
            Self::Given(key) => Ok(key.clone()),
            Self::File(path) => read(path),
            Self::Own(path) => match read(path) {
                Err(KeyFileError::Missing { .. }) if !known => make(path),
                result => result,
            },
        }
    }
}

fn read(path: &Path) -> Result<MasterKey, KeyFileError> {
    let path = path.to_owned();
    let mut text = String::new();
    match OpenOptions::new().read(true).open(&path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            return Err(KeyFileError::Missing { path });
        }
        Err(cause) => return Err(KeyFileError::Io { path, cause }),
        // More than a key is none, however long it is.
        Ok(file) => match file.take(1024).read_to_string(&mut text) {
            Ok(_) => {}
            Err(cause) => return Err(KeyFileError::Io { path, cause }),
        },
    }
    text.parse()
        .map_err(|cause| KeyFileError::Unreadable { path, cause })
}

/// Makes the file, whole or not at all, and not in the place of another.
fn make(path: &Path) -> Result<MasterKey, KeyFileError> {
    let key = MasterKey::generate()?;
    let failed = |cause| KeyFileError::Io {
        path: path.to_owned(),
        cause,
    };
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let draft = PathBuf::from(name);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&draft).and_then(|mut file| {
        writeln!(file, "{}", key.expose())?;
        file.sync_all()
    });
    written.map_err(failed)?;
    std::fs::rename(&draft, path).map_err(failed)?;
    Ok(key)
}

/// Why there is no master key.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// There is no such file.
    #[error("the key file {} is missing; without the key that the database was made with, no token in it can be recognized: restore the file from a backup", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// It cannot be read, or made.
    #[error("cannot use the key file {}: {cause}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// It holds no key.
    #[error("the key file {} is none: {cause}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What it should hold.
        cause: MasterKeyError,
    },
    /// No key can be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_start_makes_a_file_and_later_ones_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let source = KeySource::Own(path.clone());
        let made = source.obtain(false).map_err(|error| error.to_string());
        let made = made.unwrap().expose();
        for known in [false, true] {
            assert_eq!(
                source.obtain(known).ok().map(|key| key.expose()),
                Some(made.clone())
            );
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_key_that_is_lost_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        for (source, known) in [
            (KeySource::Own(path.clone()), true),
            (KeySource::File(path.clone()), false),
        ] {
            let error = source.obtain(known).err().expect("refused");
            assert!(matches!(error, KeyFileError::Missing { .. }), "{error}");
        }
        assert!(!path.exists());
        std::fs::write(&path, "not a key").unwrap();
        let error = KeySource::Own(path.clone()).obtain(false).err();
        assert!(matches!(error, Some(KeyFileError::Unreadable { .. })));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "not a key");
    }
}
