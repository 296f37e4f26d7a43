using System.Text.RegularExpressions;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads JSON values. An unquoted scalar is read as JSON, and is an error if YAML parsers disagree about it.</summary>
internal static class JsonNodeReader
{
    // Scalars that YAML 1.1 or 1.2 does not read as text, but JSON does.
    private static readonly Regex AmbiguousScalars = new(
        """
        ^( ~ | =
         | [Nn]ull | NULL | [Tt]rue | TRUE | [Ff]alse | FALSE
         | [yYnN] | [Yy]es | YES | [Nn]o | NO | [Oo]n | ON | [Oo]ff | OFF
         | [-+]? 0b [01_]+ | [-+]? 0o? [0-7_]+ | [-+]? 0x [0-9a-fA-F_]+
         | [-+]? [0-9] [0-9_]* ( : [0-5]? [0-9] )* ( \. [0-9_]* )? ( [eE] [-+]? [0-9]+ )?
         | [-+]? \. [0-9] [0-9_]* ( [eE] [-+]? [0-9]+ )?
         | [-+]? \. ( inf | Inf | INF ) | \. ( nan | NaN | NAN )
         | [0-9]{4} - [0-9][0-9]? - [0-9][0-9]? ( ( [Tt] | [ ]+ ) [0-9][0-9]? : .* )?
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static JsonNode Read(YamlNode node, DiagnosticBag diagnostics) => node switch
    {
        YamlScalar scalar => ReadLeaf(scalar, diagnostics),
        YamlSequence sequence => new JsonList([.. sequence.Items.Select(item => Read(item, diagnostics))], node.Location),
        YamlMapping mapping => new JsonObject([.. mapping.Entries.Select(entry => ReadMember(entry, diagnostics))], node.Location),
        _ => throw new InvalidOperationException("There is no other node."),
    };

    public static JsonLeaf ReadLeaf(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (scalar is { Plain: true, Text: "true" or "false" or "null" })
        {
            JsonKind kind = scalar.Text[0] switch { 't' => JsonKind.True, 'f' => JsonKind.False, _ => JsonKind.Null };
            return new JsonLeaf(new JsonScalar(kind, scalar.Text), scalar.Location);
        }

        if (scalar.Plain && JsonNumber.IsNumber(scalar.Text))
        {
            return new JsonLeaf(new JsonScalar(JsonKind.Number, scalar.Text), scalar.Location);
        }

        if (scalar.IsEmpty)
        {
            diagnostics.Add(Catalog.EmptyValue, scalar.Location);
        }
        else if (IsAmbiguous(scalar))
        {
            diagnostics.Add(Catalog.AmbiguousScalar, scalar.Location, scalar.Text);
        }

        return CreateText(scalar);
    }

    /// <summary>Returns whether YAML parsers disagree about an unquoted scalar that JSON reads as text.</summary>
    public static bool IsAmbiguous(YamlScalar scalar) => scalar.Plain && AmbiguousScalars.IsMatch(scalar.Text);

    /// <summary>Creates text; a key of a mapping is always text.</summary>
    public static JsonLeaf CreateText(YamlScalar scalar) => new(new JsonScalar(JsonKind.String, scalar.Text), scalar.Location);

    private static JsonMember ReadMember(YamlEntry entry, DiagnosticBag diagnostics) =>
        new(new Located<string>(entry.Key.Text, entry.Key.Location), Read(entry.Value, diagnostics));
}
