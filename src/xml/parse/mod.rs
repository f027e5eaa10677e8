//! The parser.
//!
//! Source: XML 1.0 (fifth edition). The productions are named where the code is not plain.

mod cursor;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::mem;

use self::cursor::shown;
use super::document::Document;
use super::element::{Attribute, Element, Ending, Form, Node, Spelled};
use super::error::{Error, ErrorKind};
use super::escape::{self, Context};

/// The most bytes a document may have: 4 MiB, which is what libvirt's protocol allows a string.
pub const MAX_BYTES: usize = 4 << 20;

/// The most elements that may be open at once.
pub const MAX_DEPTH: usize = 128;

/// The most elements, attributes, texts and other pieces a document may have in all: 262,144.
pub const MAX_NODES: usize = 1 << 18;

pub(super) fn document(text: &str) -> Result<Document, Error> {
    let mut parser = Parser { text, rest: text, nodes: 0 };
    parser.check_input()?;
    parser.declaration()?;
    parser.miscellany()?;
    let before = text.get(..parser.offset()).unwrap_or_default().into();
    let root = parser.root()?;
    let after = parser.rest.into();
    parser.miscellany()?;
    if !parser.rest.is_empty() {
        return Err(
            parser.syntax("nothing but comments and white space may follow the root element")
        );
    }
    Ok(Document { before, root, after })
}

struct Parser<'a> {
    text: &'a str,
    /// What has not been read yet: always a tail of `text`.
    rest: &'a str,
    nodes: usize,
}

/// What comes next inside an element.
enum Piece {
    Node(Node),
    Open(Element),
    /// The end tag, with the white space in it.
    Close(Box<str>),
}

/// Around the root element.
impl<'a> Parser<'a> {
    fn check_input(&self) -> Result<(), Error> {
        if self.text.len() > MAX_BYTES {
            let sentence =
                format!("the document has {} bytes; at most {MAX_BYTES} are read", self.text.len());
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        match self.text.char_indices().find(|(_, c)| !escape::is_character(*c)) {
            Some((offset, c)) => {
                let sentence =
                    format!("the character U+{:04X} is not allowed in XML", u32::from(c));
                Err(self.fault(offset, ErrorKind::Syntax, sentence))
            }
            None => Ok(()),
        }
    }

    /// An optional byte order mark and `XMLDecl`.
    fn declaration(&mut self) -> Result<(), Error> {
        self.take("\u{feff}");
        if !self.rest.strip_prefix("<?xml").is_some_and(|after| after.starts_with(escape::is_space))
        {
            return Ok(());
        }
        let start = self.offset();
        self.take("<?xml");
        let (attributes, _) = self.attributes(&["?>"])?;
        self.take("?>");
        check_declaration(&attributes).map_err(|(kind, sentence)| self.fault(start, kind, sentence))
    }

    /// `Misc*`: white space, comments and instructions.
    fn miscellany(&mut self) -> Result<(), Error> {
        loop {
            self.space();
            let start = self.offset();
            if self.take("<!--") {
                self.comment(start)?;
            } else if self.take("<?") {
                self.instruction(start)?;
            } else if self.rest.starts_with("<!DOCTYPE") {
                return Err(self.fault(
                    start,
                    ErrorKind::Doctype,
                    "document type declarations are not accepted",
                ));
            } else {
                return Ok(());
            }
        }
    }

    fn root(&mut self) -> Result<Element, Error> {
        if !self.take("<") {
            return Err(self.syntax("an element was expected"));
        }
        let (mut current, mut closed) = self.start_tag()?;
        let mut open: Vec<Element> = Vec::new();
        while !closed {
            match self.piece(&current)? {
                Piece::Node(node) => current.nodes.push(node),
                Piece::Open(element) if open.len() + 2 <= MAX_DEPTH => {
                    open.push(mem::replace(&mut current, element));
                }
                Piece::Open(_) => {
                    let sentence = format!("elements are nested more than {MAX_DEPTH} deep");
                    return Err(self.fault(self.offset(), ErrorKind::TooDeep, sentence));
                }
                Piece::Close(end) => {
                    if let Form::Read { ending, .. } = &mut current.form {
                        *ending = Ending::Tag(end);
                    }
                    match open.pop() {
                        Some(parent) => {
                            let child = mem::replace(&mut current, parent);
                            current.nodes.push(Node::Element(child));
                        }
                        None => closed = true,
                    }
                }
            }
        }
        Ok(current)
    }
}

/// Inside an element.
impl<'a> Parser<'a> {
    fn piece(&mut self, parent: &Element) -> Result<Piece, Error> {
        let start = self.offset();
        self.count(start)?;
        if self.take("</") {
            return self.end_tag(start, parent);
        }
        if self.take("<!--") {
            return Ok(Piece::Node(Node::Comment(self.comment(start)?.into())));
        }
        if self.take("<![CDATA[") {
            let data = self.until("]]>", start, "a character data section")?;
            return Ok(Piece::Node(Node::CharacterData(data.into())));
        }
        if self.take("<?") {
            return Ok(Piece::Node(Node::Instruction(self.instruction(start)?.into())));
        }
        if self.take("<") {
            let (element, closed) = self.start_tag()?;
            return Ok(if closed {
                Piece::Node(Node::Element(element))
            } else {
                Piece::Open(element)
            });
        }
        if self.rest.is_empty() {
            return Err(self.syntax(format!("the element <{}> is not closed", shown(&parent.name))));
        }
        self.character_data(start).map(|text| Piece::Node(Node::Text(text)))
    }

    /// A start tag after its `<`, and whether it closes itself.
    fn start_tag(&mut self) -> Result<(Element, bool), Error> {
        let name = self.name("an element")?.to_owned();
        let (attributes, space) = self.attributes(&[">", "/>"])?;
        let closed = self.take("/");
        self.take(">");
        let ending = if closed { Ending::SelfClosing } else { Ending::Tag(Box::default()) };
        let form = Form::Read { space: space.into(), ending };
        Ok((Element { name: Cow::Owned(name), attributes, nodes: Vec::new(), form }, closed))
    }

    fn end_tag(&mut self, start: usize, parent: &Element) -> Result<Piece, Error> {
        let name = self.name("an end tag")?;
        if name != parent.name {
            let sentence = format!(
                "</{}> was found where </{}> was expected",
                shown(name),
                shown(&parent.name)
            );
            return Err(self.fault(start, ErrorKind::Syntax, sentence));
        }
        let space = self.space();
        if !self.take(">") {
            return Err(self.syntax("an end tag is not closed by '>'"));
        }
        Ok(Piece::Close(space.into()))
    }

    /// Attributes up to one of the ends, which is left unread; and the white space before it.
    fn attributes(&mut self, ends: &[&str]) -> Result<(Vec<Attribute>, &'a str), Error> {
        let mut attributes = Vec::new();
        let mut seen = BTreeSet::new();
        loop {
            let before = self.rest;
            let space = self.space();
            if ends.iter().any(|end| self.rest.starts_with(end)) {
                return Ok((attributes, space));
            }
            let start = self.offset();
            self.count(start)?;
            if space.is_empty() {
                return Err(self.syntax("white space or the end of the tag was expected"));
            }
            let name = self.name("an attribute")?;
            if !seen.insert(name) {
                let sentence = format!("the attribute {} is given twice", shown(name));
                return Err(self.fault(start, ErrorKind::Syntax, sentence));
            }
            attributes.push(self.attribute(name, before)?);
        }
    }

    /// An attribute after its name. `before` is what was left to read before its white space.
    fn attribute(&mut self, name: &str, before: &'a str) -> Result<Attribute, Error> {
        self.space();
        if !self.take("=") {
            return Err(self.syntax(format!("the attribute {} has no value", shown(name))));
        }
        self.space();
        let quote = if self.take("'") {
            '\''
        } else if self.take("\"") {
            '"'
        } else {
            return Err(
                self.syntax(format!("the value of the attribute {} has no quotes", shown(name)))
            );
        };
        let opening = before.get(..before.len() - self.rest.len()).unwrap_or_default();
        let usual = opening.strip_prefix(' ').and_then(|o| o.strip_prefix(name)) == Some("='");
        let start = self.offset();
        let raw = self.take_while(|c| c != quote && c != '<');
        if !self.take(quote.encode_utf8(&mut [0; 4])) {
            return Err(
                self.syntax(format!("the value of the attribute {} is not closed", shown(name)))
            );
        }
        let value = self.spelled(start, raw, Some(quote))?;
        Ok(Attribute {
            name: Cow::Owned(name.to_owned()),
            opening: (!usual).then(|| opening.into()),
            value,
        })
    }

    fn character_data(&mut self, start: usize) -> Result<Spelled, Error> {
        let raw = self.take_while(|c| c != '<');
        if let Some(at) = raw.find("]]>") {
            return Err(self.fault(
                start + at,
                ErrorKind::Syntax,
                "']]>' may not stand in text; write ]]&gt;",
            ));
        }
        self.spelled(start, raw, None)
    }

    /// The value between two quotes, or else of text.
    fn spelled(&self, start: usize, raw: &str, quote: Option<char>) -> Result<Spelled, Error> {
        let context = if quote.is_some() { Context::Attribute } else { Context::Text };
        let value = escape::unescape(raw, context)
            .map_err(|fault| self.fault(start + fault.offset, fault.kind, fault.sentence))?;
        let mut usual = String::with_capacity(raw.len());
        match quote {
            Some(quote) => escape::attribute(&value, quote, &mut usual),
            None => escape::text(&value, &mut usual),
        }
        Ok(Spelled { value, raw: (usual != raw).then(|| raw.into()) })
    }

    /// A comment after its `<!--`.
    fn comment(&mut self, start: usize) -> Result<&'a str, Error> {
        let comment = self.until("--", start, "a comment")?;
        if self.take(">") {
            Ok(comment)
        } else {
            Err(self.syntax("'--' may not stand in a comment"))
        }
    }

    /// A processing instruction after its `<?`.
    fn instruction(&mut self, start: usize) -> Result<&'a str, Error> {
        let whole = self.rest;
        let target = self.name("a processing instruction")?;
        if target.eq_ignore_ascii_case("xml") {
            return Err(self.fault(
                start,
                ErrorKind::Syntax,
                "an XML declaration may stand only at the very start",
            ));
        }
        if !self.rest.starts_with("?>") && !self.rest.starts_with(escape::is_space) {
            return Err(
                self.syntax("white space was expected after the name of a processing instruction")
            );
        }
        let data = self.until("?>", start, "a processing instruction")?;
        Ok(whole.get(..target.len() + data.len()).unwrap_or_default())
    }
}

/// The version, then perhaps the encoding, then perhaps whether it stands alone.
fn check_declaration(attributes: &[Attribute]) -> Result<(), (ErrorKind, &'static str)> {
    let given: Vec<_> = attributes.iter().map(|a| (&*a.name, a.value.value.as_str())).collect();
    let [("version", version), rest @ ..] = given.as_slice() else {
        return Err((ErrorKind::Syntax, "the XML declaration has no version"));
    };
    let rest = match rest {
        [("encoding", name), rest @ ..] if is_utf8(name) => rest,
        [("encoding", _), ..] => {
            return Err((ErrorKind::Encoding, "the document says that it is not in UTF-8"));
        }
        rest => rest,
    };
    let minor = version.strip_prefix("1.").unwrap_or_default();
    let numbered = !minor.is_empty() && minor.chars().all(|c| c.is_ascii_digit());
    if numbered && matches!(rest, [] | [("standalone", "yes" | "no")]) {
        return Ok(());
    }
    Err((ErrorKind::Syntax, "the XML declaration is not one of XML 1.0"))
}

fn is_utf8(encoding: &str) -> bool {
    ["UTF-8", "UTF8", "US-ASCII", "ASCII"].iter().any(|name| name.eq_ignore_ascii_case(encoding))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;
    use ErrorKind::{Doctype, Encoding, Entity, Syntax};

    /// A text, the kind of its fault, and the byte it is at.
    const FAULTS: [(&str, ErrorKind, usize); 47] = [
        ("", Syntax, 0),
        ("a", Syntax, 0),
        ("<", Syntax, 1),
        ("<a", Syntax, 2),
        ("<a ", Syntax, 3),
        ("<a/", Syntax, 2),
        ("<1/>", Syntax, 1),
        ("< a/>", Syntax, 1),
        ("<a>", Syntax, 3),
        ("<a></a", Syntax, 6),
        ("<a></b>", Syntax, 3),
        ("<a></ a>", Syntax, 5),
        ("<a/><b/>", Syntax, 4),
        ("<a/>x", Syntax, 4),
        ("<a k/>", Syntax, 4),
        ("<a k=1/>", Syntax, 5),
        ("<a k='1/>", Syntax, 9),
        ("<a k='<'/>", Syntax, 6),
        ("<a k='1'l='2'/>", Syntax, 8),
        ("<a k='1' k='2'/>", Syntax, 9),
        ("<a>&</a>", Syntax, 3),
        ("<a>& b;</a>", Syntax, 3),
        ("<a>x&#0;</a>", Syntax, 4),
        ("<a>&#xD800;</a>", Syntax, 3),
        ("<a>&#+65;</a>", Syntax, 3),
        ("<a>&#;</a>", Syntax, 3),
        ("<a>&#x110000;</a>", Syntax, 3),
        ("<a k='&nbsp;'/>", Entity, 6),
        ("<a>\n&lol;</a>", Entity, 4),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", Doctype, 0),
        ("<!--x--><!DOCTYPE a><a/>", Doctype, 8),
        ("<a><!DOCTYPE a></a>", Syntax, 4),
        ("<a>]]></a>", Syntax, 3),
        ("<a>\u{1}</a>", Syntax, 3),
        ("<a>\u{fffe}</a>", Syntax, 3),
        ("<a><!-- -- --></a>", Syntax, 10),
        ("<a><!-- ---></a>", Syntax, 10),
        ("<a><!--></a>", Syntax, 3),
        ("<a><![CDATA[ </a>", Syntax, 3),
        ("<a><?p </a>", Syntax, 3),
        ("<a><?xml version='1.0'?></a>", Syntax, 3),
        ("<a><?p!?></a>", Syntax, 6),
        (" <?xml version='1.0'?><a/>", Syntax, 1),
        ("<?xml encoding='UTF-8'?><a/>", Syntax, 0),
        ("<?xml version='2.0'?><a/>", Syntax, 0),
        ("<?xml version='1.0' encoding='latin1'?><a/>", Encoding, 0),
        ("<?xml version='1.0' standalone='maybe'?><a/>", Syntax, 0),
    ];

    #[test]
    fn writes_back_byte_for_byte() {
        let rows = [
            "<a/>",
            "<a></a>",
            "<a\n\tk = \"1\"\r\n  l='2'   />",
            "<a   ></a \n>",
            "<a k=\"it's\" l='say \"x\"' m=\"&apos;&#x41;&#065;&quot;\" n='>'/>",
            "<a>&lt;&#60;&#x3C; > &gt; \" ' &quot; ]] ]&gt;</a>",
            "<a> \r\n <b/>\r</a>\r\n",
            "<a><![CDATA[<&]] >]]]]><![CDATA[>]]></a>",
            "<a><!-- - < & --><?p?><?q x?y > ?></a>",
            "<?xml version='1.0'?>\n<!-- made by\nvirsh -->\n<?p q?>\n\n<a/>\n<!--after--> ",
            "\u{feff}<?xml version=\"1.1\" encoding=\"utf-8\" standalone='yes' ?><a/>",
            "<ä:b-1.ü xmlns:ä='urn:x'>\u{10ffff}\u{85}\u{7f}</ä:b-1.ü>",
        ];
        for row in rows {
            assert_eq!(parse(row).unwrap().to_string(), row);
        }
    }

    #[test]
    fn understands_what_it_keeps() {
        let document = parse("<a k=\"\t&#9;\r\n&amp;amp;\">x\r\ny\r&#13;&#x1F600;</a>").unwrap();
        assert_eq!(document.root().attribute("k"), Some(" \t &amp;"));
        assert_eq!(document.root().content(), "x\ny\n\r😀");
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (row, kind, offset) in FAULTS {
            let error = parse(row).unwrap_err();
            assert_eq!(
                (error.kind(), error.place().unwrap().offset),
                (kind, offset),
                "{row}: {error}"
            );
        }
        let error = parse("<a>\n  <b>\n</a>").unwrap_err();
        assert_eq!(
            error.to_string(),
            "</a> was found where </b> was expected (XML line 3, byte 10)"
        );
    }

    #[test]
    fn limits_depth_bytes_and_nodes() {
        let nested = |depth| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(parse(&nested(MAX_DEPTH + 1)).unwrap_err().kind(), ErrorKind::TooDeep);

        let padded = |bytes: usize| format!("<a>{}</a>", "x".repeat(bytes - "<a></a>".len()));
        assert!(parse(&padded(MAX_BYTES)).is_ok());
        assert_eq!(parse(&padded(MAX_BYTES + 1)).unwrap_err().kind(), ErrorKind::TooLarge);

        let many = |nodes| format!("<a>{}</a>", "<b/>".repeat(nodes));
        // The end tag counts too.
        assert!(parse(&many(MAX_NODES - 1)).is_ok());
        assert_eq!(parse(&many(MAX_NODES)).unwrap_err().kind(), ErrorKind::TooLarge);
    }

    #[test]
    fn keeps_its_sentences_short() {
        let name = "n".repeat(100_000);
        for row in [
            format!("<{name}>"),
            format!("<a>&{name};</a>"),
            format!("<a {name}/>"),
            format!("<a></{name}>"),
        ] {
            assert!(parse(&row).unwrap_err().to_string().len() < 250);
        }
    }
}
