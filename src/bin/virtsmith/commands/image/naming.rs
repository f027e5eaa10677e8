//! From what people write to the image that they mean.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use virtsmith::catalog::cache::{BrowseOptions, Cache};
use virtsmith::catalog::fetch::{FetchOptions, Fetcher};
use virtsmith::catalog::{
    Catalog, Catalogs, ErrorKind, Field, ImageName, Item, Key, Keyring, Kind, Query, Url,
};
use virtsmith::machine::Arch;

use crate::output;
use crate::progress::Form;

/// Where images come from, and who must have signed what is said of them.
#[derive(Debug, clap::Args)]
pub(crate) struct Naming {
    /// The catalog to look in: a name, or the URL of a simplestreams mirror
    /// [default: the one before the colon of the image's name]
    #[arg(long, value_name = "NAME|URL")]
    pub(super) catalog: Option<String>,
    /// OpenPGP keys that the catalog must be signed with [default: its own]
    #[arg(long, value_name = "FILE")]
    keyring: Option<PathBuf>,
    /// CA certificates (PEM) to trust besides the system's, such as that of a
    /// company's proxy; $SSL_CERT_FILE names others in place of the system's
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// Fetch nothing: take what is here
    #[arg(long)]
    offline: bool,
    /// Take catalogs that nobody signed, and files that nobody vouches for
    #[arg(long)]
    unsigned: bool,
    /// How progress is shown on standard error [default: as a bar if that is a
    /// terminal, else none]
    #[arg(long, value_name = "FORM")]
    progress: Option<Form>,
}

/// The most bytes of a file with keys or certificates.
const MOST_KEYS: usize = 1 << 20;

impl Naming {
    pub(crate) fn progress(&self) -> Option<Form> {
        self.progress
    }

    pub(crate) fn fetcher(&self) -> Result<Fetcher> {
        let mut options = FetchOptions::default();
        options.offline = self.offline;
        if let Some(path) = &self.ca {
            options.ca_certificates = super::super::read_file(path, MOST_KEYS)?;
        }
        Ok(Fetcher::new(options))
    }

    /// The image that a name means; the answer may be as old as `max_age`.
    pub(crate) async fn find(
        &self,
        cache: &Cache,
        name: &ImageName,
        filters: &Query,
        max_age: Duration,
    ) -> Result<Item> {
        match name {
            ImageName::Url { url, digest } => {
                let mut item = Item::new(url.clone());
                item.digest = *digest;
                Ok(item)
            }
            ImageName::Catalog { catalog, name } => {
                let catalog = self.catalog(catalog)?;
                let query = filters.clone().with(Field::Name, name);
                let query = match query.get(Field::Arch) {
                    Some(_) => query,
                    None => query.with(Field::Arch, host_arch()?.debian_name()),
                };
                self.find_in(cache, &catalog, &query, max_age).await
            }
            ImageName::Path(path) => {
                let name = path.to_str().unwrap_or_default();
                let records = cache.list()?;
                let named = records.iter().find(|record| record.name.as_deref() == Some(name));
                named.map(|record| record.item()).ok_or_else(|| {
                    anyhow!(
                        "there is no file and no imported image '{}'; images of catalogs have a colon, as in ubuntu:24.04",
                        path.display()
                    )
                })
            }
            _ => bail!("'{name}' is a kind of name that is not known here"),
        }
    }

    async fn find_in(
        &self,
        cache: &Cache,
        catalog: &Catalog,
        query: &Query,
        max_age: Duration,
    ) -> Result<Item> {
        if self.offline {
            return here(cache, catalog, query);
        }
        let mut options = self.browse_options(catalog)?;
        options.max_age = max_age;
        match cache.resolve(catalog, query, &options, &self.fetcher()?).await {
            Err(error) if error.kind() == ErrorKind::Network => {
                let Ok(item) = here(cache, catalog, query) else { return Err(error.into()) };
                output::note(format_args!("{error}; the newest that is here is taken"));
                Ok(item)
            }
            found => Ok(found?),
        }
    }

    /// All that a catalog has, as far as a query asks for it.
    pub(super) async fn browse(
        &self,
        cache: &Cache,
        name: &str,
        query: &Query,
    ) -> Result<Vec<Item>> {
        let catalog = self.catalog(name)?;
        let options = self.browse_options(&catalog)?;
        let listing = cache.browse(&catalog, query, &options, &self.fetcher()?).await?;
        Ok(listing.items.into_iter().filter(|item| query.matches(item)).collect())
    }

    /// The catalog of a name, unless the user has named another.
    fn catalog(&self, name: &str) -> Result<Catalog> {
        match &self.catalog {
            Some(url) if url.contains("://") => {
                let mut catalog = Catalog::new(name, Kind::Simplestreams, url.parse()?);
                catalog.key = Key::Ubuntu;
                Ok(catalog)
            }
            Some(name) => Ok(catalogs()?.get(name)?.clone()),
            None => Ok(catalogs()?.get(name)?.clone()),
        }
    }

    fn browse_options(&self, catalog: &Catalog) -> Result<BrowseOptions> {
        let mut options = BrowseOptions::default();
        if let Some(path) = &self.keyring {
            let bytes = super::super::read_file(path, MOST_KEYS)?;
            options.keyring = Some(Keyring::from_bytes(&bytes)?);
        }
        let plain = catalog.url.as_str().starts_with("http:");
        let unsigned = matches!(catalog.key, Key::Unsigned) && options.keyring.is_none();
        if unsigned && plain && !self.unsigned {
            bail!(
                "the catalog '{}' is neither signed nor encrypted on the way: name its --keyring, or take it as it comes with --unsigned",
                catalog.name
            );
        }
        if self.unsigned {
            output::note(format_args!(
                "warning: nobody vouches for the catalog '{}': whoever runs its server, or sits between, chooses what your machine runs",
                catalog.name
            ));
            options.unsigned = true;
        }
        Ok(options)
    }

    /// Refuses an image that nobody vouches for, unless the user does.
    pub(crate) fn check(&self, item: &Item) -> Result<()> {
        if item.digest.is_some() {
            return Ok(());
        }
        let place = item.urls.first().map(Url::as_str).unwrap_or_default();
        if !self.unsigned {
            bail!(
                "nothing says what '{place}' should hold: add #sha256=… to it, or take any content with --unsigned"
            );
        }
        output::note(format_args!(
            "warning: nobody vouches for '{place}': whoever runs its server, or sits between, chooses what your machine runs"
        ));
        Ok(())
    }
}

/// The newest image here that a query means.
fn here(cache: &Cache, catalog: &Catalog, query: &Query) -> Result<Item> {
    let items: Vec<Item> = cache.list()?.iter().map(|record| record.item()).collect();
    let query = query.clone().with(Field::Catalog, &catalog.name);
    let found = query.select(&items).cloned();
    found.map_err(|error| anyhow!("of the images that are here: {error}"))
}

/// The built-in catalogs, and those of the user's file.
fn catalogs() -> Result<Catalogs> {
    let Some(path) = super::super::config_file("catalogs.toml") else {
        return Ok(Catalogs::builtin());
    };
    match fs::read_to_string(&path) {
        Ok(text) => {
            Catalogs::from_toml(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Catalogs::builtin()),
        Err(error) => bail!("cannot read '{}': {error}", path.display()),
    }
}

/// The architecture of this host.
pub(crate) fn host_arch() -> Result<Arch> {
    let name = match std::env::consts::ARCH {
        "powerpc64" => "ppc64el",
        name => name,
    };
    name.parse().map_err(|error| anyhow!("{error}; name one with arch=…"))
}
