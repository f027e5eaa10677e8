//! Alpine Linux: `v3.22/releases/cloud/<image>.sha512`, not signed.
//!
//! Names have the full version, `nocloud_alpine-3.22.1-x86_64-bios-cloudinit-r0.qcow2`, which
//! `v3.22/releases/x86_64/latest-releases.yaml` tells.

use super::super::names::kernel_arch;
use super::super::walk::{Adapter, Answer, Context, DocumentRequest, Step, text};
use super::super::{Error, ErrorKind};
use super::checked::{Checked, Image, Layout, MAX_BYTES, Signature};
use super::{Wanted, is_word};

/// A walk over Alpine's images of one release.
#[derive(Debug)]
pub(super) struct Alpine {
    wanted: Wanted,
    context: Context,
    checked: Option<Checked>,
}

impl Alpine {
    pub(super) fn new(wanted: Wanted, context: Context) -> Self {
        Self { wanted, context, checked: None }
    }

    fn layout(&self, version: &str) -> Layout {
        let arch = kernel_arch(&self.wanted.arch);
        let firmware = if arch == "x86_64" { "bios" } else { "uefi" };
        let name = format!("nocloud_alpine-{version}-{arch}-{firmware}-cloudinit-r0.qcow2");
        Layout {
            os: "alpine",
            checksums: format!("v{}/releases/cloud/{name}.sha512", branch(&self.wanted.release)),
            signature: Signature::None,
            only: name,
            image,
        }
    }
}

impl Adapter for Alpine {
    fn start(&mut self) -> Result<Step, Error> {
        let (branch, arch) = (branch(&self.wanted.release), kernel_arch(&self.wanted.arch));
        let path = format!("v{branch}/releases/{arch}/latest-releases.yaml");
        Ok(Step::Need(DocumentRequest { max_bytes: MAX_BYTES, ..self.context.request(&path)? }))
    }

    fn give(&mut self, answer: Answer<'_>) -> Result<Step, Error> {
        match (&mut self.checked, answer) {
            (Some(checked), answer) => checked.give(answer),
            (None, Answer::Document(document)) => {
                let layout = self.layout(version(text(document)?)?);
                let checked = Checked::new(layout, self.wanted.clone(), self.context.clone());
                self.checked.insert(checked).start()
            }
            (None, Answer::Missing) => {
                let Wanted { release, arch } = &self.wanted;
                let sentence = format!("no release {release} of Alpine for {arch} is published");
                Err(Error::new(ErrorKind::NotFound, sentence))
            }
        }
    }
}

/// `3.22` of `3.22.1`.
fn branch(release: &str) -> &str {
    let mut dots = release.match_indices('.').skip(1);
    dots.next().and_then(|(at, _)| release.get(..at)).unwrap_or(release)
}

/// The first `version: 3.22.1` of the releases, which are all of one version.
fn version(yaml: &str) -> Result<&str, Error> {
    let values = yaml.lines().filter_map(|line| line.trim().strip_prefix("version:"));
    let mut versions = values.map(|value| value.trim().trim_matches(['"', '\'']));
    versions
        .find(|version| is_word(version))
        .ok_or_else(|| Error::malformed("the list of releases does not tell their version"))
}

fn image(name: &str) -> Option<Image> {
    let rest = name.strip_prefix("nocloud_alpine-")?.strip_suffix(".qcow2")?;
    let (version, rest) = rest.split_once('-')?;
    let (arch, rest) = rest.split_once('-')?;
    let (label, build) = rest.rsplit_once('-')?;
    Some(Image {
        version: version.to_owned(),
        arch: arch.to_owned(),
        label: label.to_owned(),
        ftype: "qcow2".to_owned(),
        serial: format!("{version}-{build}"),
    })
}
