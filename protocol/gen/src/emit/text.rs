//! Comments and headers of the written files.

/// A file's first lines: where it comes from, and what it is about.
pub(crate) fn header(version: &str, subject: &str) -> String {
    format!(
        "// Written by virtsmith-protocol-gen from libvirt {version}; do not edit.\n\n{}\n",
        lines("//!", subject, 0)
    )
}

/// A documentation comment of paragraphs.
pub(crate) fn doc(paragraphs: &[String], indent: usize) -> String {
    let written: Vec<String> = paragraphs.iter().map(|text| lines("///", text, indent)).collect();
    written.join(&format!("{:indent$}///\n", ""))
}

/// Text as comment lines of at most 90 columns.
fn lines(mark: &str, text: &str, indent: usize) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    let width = 86 - indent;
    for word in text.split(' ') {
        if !line.is_empty() && line.len() + 1 + word.len() > width {
            lines += &format!("{:indent$}{mark}{line}\n", "");
            line.clear();
        }
        line.push(' ');
        line.push_str(word);
    }
    lines + &format!("{:indent$}{mark}{line}\n", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_wrapped() {
        let text = "word ".repeat(30);
        let doc = doc(&[text.trim().to_owned(), "End.".to_owned()], 4);
        assert!(doc.lines().all(|line| line.len() <= 92 && line.starts_with("    ///")));
        assert!(doc.ends_with("    ///\n    /// End.\n"));
    }
}
