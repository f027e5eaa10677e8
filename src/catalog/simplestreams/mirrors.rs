//! Where else files lie, by a document's word.

use super::super::Url;
use super::level::Level;

/// The mirrors of the nearest level that names any; from the innermost outward.
pub(super) fn nearest<'a, const N: usize>(
    levels: [&'a Level<'_>; N],
) -> impl Iterator<Item = &'a str> {
    let naming = levels.into_iter().find(|level| !level.mirrors.is_empty());
    naming.into_iter().flat_map(|level| level.mirrors.iter().map(|mirror| &**mirror))
}

/// Those that may be asked in place of a catalog's own root.
///
/// A document must not make a client read the files of its own machine, nor give up encryption.
/// Whatever else is named is passed over: the catalog's own root is asked in any case.
pub(super) fn roots<'a>(named: impl Iterator<Item = &'a str>, base: &Url) -> Vec<Url> {
    let encrypted = base.as_str().starts_with("https:");
    let allowed = |url: &Url| {
        let url = url.as_str();
        url.starts_with("https:") || (url.starts_with("http:") && !encrypted)
    };
    let is_root = |url: &Url| url.below("x").is_ok();
    let roots = named.filter_map(|text| text.parse().ok());
    roots.filter(|url| allowed(url) && is_root(url) && url != base).collect()
}
