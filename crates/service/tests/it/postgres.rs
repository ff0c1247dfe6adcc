//! A server of PostgreSQL of the tests' own, from the binaries that the machine has.
//!
//! It listens on a socket in a temporary folder, and ends with the process of the tests however
//! that ends. Without the binaries the tests that need it are skipped, unless
//! `SYMBOLON_TEST_POSTGRES=required` says that they must run.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

pub(crate) struct Server {
    control: PathBuf,
    owner: Owner,
    folder: TempDir,
    /// Ends the server when its standard input is closed, as it is when this process ends.
    _guardian: Child,
    databases: AtomicU32,
}

/// The server that all tests share, each with a database of its own; `None` if the machine has
/// no PostgreSQL.
pub(crate) fn shared() -> Option<&'static Server> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    SERVER
        .get_or_init(|| {
            let server = Server::start();
            if server.is_none() {
                let required = std::env::var("SYMBOLON_TEST_POSTGRES");
                assert!(
                    required.as_deref() != Ok("required"),
                    "there is no PostgreSQL on this machine; Debian's package is postgresql"
                );
                eprintln!("skipped on PostgreSQL: this machine has none (Debian: postgresql)");
            }
            server
        })
        .as_ref()
}

impl Server {
    /// A server of one's own; `None` if the machine has no PostgreSQL.
    pub(crate) fn start() -> Option<Self> {
        let binaries = binaries()?;
        let folder = tempfile::Builder::new()
            .prefix("symbolon-pg")
            .tempdir()
            .unwrap();
        let data = folder.path().join("data");
        std::fs::create_dir(&data).unwrap();
        let owner = owner_for(&[folder.path(), &data]);
        let mut init = Command::new(binaries.join("initdb"));
        init.args([
            "--no-sync",
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
        ])
        .args(["--no-locale", "--pgdata"])
        .arg(&data)
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
        owner.apply(&mut init);
        let made = init.output().unwrap();
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );

        // The shell waits for the end of its input, which comes however this process ends.
        let script = r#"read -r _; "$0" stop -D "$1" -m immediate; rm -rf "$2""#;
        let mut guardian = Command::new("sh");
        guardian
            .args(["-c", script])
            .args([&binaries.join("pg_ctl"), &data])
            .arg(folder.path())
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        owner.apply(&mut guardian);
        let server = Self {
            control: binaries.join("pg_ctl"),
            owner,
            _guardian: guardian.spawn().unwrap(),
            folder,
            databases: AtomicU32::default(),
        };
        server.start_process();
        Some(server)
    }

    /// Starts the server, and waits until it answers.
    pub(crate) fn start_process(&self) {
        let socket = self.folder.path().display();
        let settings = format!(
            "-k {socket} -c listen_addresses= -c fsync=off -c max_connections=400 \
             -c shared_buffers=64MB"
        );
        self.control(&["start", "-w", "-t", "60", "-o", &settings]);
    }

    /// Stops the server as if it had crashed.
    pub(crate) fn stop_process(&self) {
        self.control(&["stop", "-w", "-m", "immediate"]);
    }

    fn control(&self, arguments: &[&str]) {
        let log = self.folder.path().join("data").join("log");
        let mut control = Command::new(&self.control);
        control
            .args(arguments)
            .arg("-D")
            .arg(self.folder.path().join("data"))
            .arg("-l")
            .arg(&log)
            .current_dir("/")
            // The server inherits them, and would keep whoever waits for their end.
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.owner.apply(&mut control);
        let done = control.status().unwrap();
        let said = std::fs::read_to_string(log).unwrap_or_default();
        assert!(done.success(), "pg_ctl {arguments:?}: {said}");
    }

    /// The URL of a new, empty database.
    pub(crate) async fn new_database(&self) -> String {
        use sqlx::{AssertSqlSafe, ConnectOptions, postgres::PgConnectOptions};
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let options: PgConnectOptions = self.url("postgres").parse().unwrap();
        let mut connection = options.connect().await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}")))
            .execute(&mut connection)
            .await
            .unwrap();
        self.url(&name)
    }

    fn url(&self, database: &str) -> String {
        let socket = self.folder.path().to_str().unwrap().replace('/', "%2F");
        format!("postgres://postgres@{socket}/{database}")
    }
}

/// Where Debian puts the programs of the newest version, or where the path has them.
fn binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let mut folders: Vec<PathBuf> = versions
        .filter_map(|version| Some(version.ok()?.path().join("bin")))
        .collect();
    folders.sort();
    folders.reverse();
    folders.extend(std::env::split_paths(
        &std::env::var_os("PATH").unwrap_or_default(),
    ));
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// Who runs the server: PostgreSQL refuses to be run by root.
struct Owner(Option<(u32, u32)>);

/// Hands the folders to whoever is to run the server.
fn owner_for(folders: &[&Path]) -> Owner {
    use std::os::unix::fs::{MetadataExt, chown};
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    if !is_root {
        return Owner(None);
    }
    let users = std::fs::read_to_string("/etc/passwd").unwrap();
    let id = |name: &str| {
        let line = users
            .lines()
            .find(|line| line.starts_with(&format!("{name}:")))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let (user, group) = id("postgres").or_else(|| id("nobody")).unwrap();
    for folder in folders {
        chown(folder, Some(user), Some(group)).unwrap();
    }
    Owner(Some((user, group)))
}

impl Owner {
    fn apply(&self, command: &mut Command) {
        use std::os::unix::process::CommandExt;
        if let Some((user, group)) = self.0 {
            command.uid(user).gid(group);
        }
    }
}
