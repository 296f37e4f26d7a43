using Igata.Specs.Model;

namespace Igata.Specs.Yaml.Simple;

/// <summary>
/// Reads the form of YAML in which nearly all specs are written: block and flow collections, and scalars on one line or in a literal block.
/// A text with anything else, or with anything that would be reported, is left to the complete parser, which is several times slower. Both
/// create the same tree.
/// </summary>
internal static class SimpleYaml
{
    /// <summary>Reads the tree of a file; returns null if only the complete parser can read it.</summary>
    public static YamlNode? TryRead(SpecFile file)
    {
        if (!HasOnlySimpleCharacters(file.Text))
        {
            return null;
        }

        var cursor = new SimpleCursor(file);
        return cursor.MoveToContent() ? new SimpleBlockReader(cursor).ReadDocument() : null;
    }

    /// <summary>Returns whether all characters are printable and stand for themselves, so that each is one column.</summary>
    private static bool HasOnlySimpleCharacters(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isSimple = c is >= ' ' and <= '~' or '\n' or (>= '\u00A0' and not ('\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE') and not (>= '\uD800' and <= '\uDFFF'));
            if (!isSimple && (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n'))
            {
                return false;
            }
        }

        return true;
    }
}
