using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>A mapping of keywords. What it does not know is reported once, here; what is asked of it is of the right form or null.</summary>
internal sealed class Section
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    /// <param name="mapping">What was written.</param>
    /// <param name="keywords">What may stand there.</param>
    /// <param name="what">What it is, at the beginning of a sentence: <c>A method</c>.</param>
    /// <param name="findings">Where faults are told.</param>
    public Section(YamlMapping mapping, IReadOnlyList<Keyword> keywords, string what, Findings findings)
    {
        _findings = findings;
        Known = keywords;
        Place = mapping.Place;
        FirstKey = mapping.Entries.Count == 0 ? Place : mapping.Entries[0].Key.Place;
        Written = [.. mapping.Entries.Select(entry => new Located<string>(entry.Key.Text, entry.Key.Place))];
        foreach (YamlEntry entry in mapping.Entries)
        {
            string name = entry.Key.Text;
            if (keywords.Any(known => known.Name == name))
            {
                _entries.Add(name, entry);
            }
            else
            {
                findings.Add(Catalog.UnknownKeyword, entry.Key.Place, what, name, Suggestion.For(name, keywords.Select(known => known.Name)));
            }
        }
    }

    /// <summary>What may stand here.</summary>
    public IReadOnlyList<Keyword> Known { get; }

    public Place Place { get; }

    /// <summary>All keys, sound or not.</summary>
    public IReadOnlyList<Located<string>> Written { get; }

    public Place FirstKey { get; }

    public YamlNode? Node(string keyword) => _entries.TryGetValue(keyword, out YamlEntry? entry) ? entry.Value : null;

    public Place KeyPlace(string keyword) => _entries.TryGetValue(keyword, out YamlEntry? entry) ? entry.Key.Place : Place;

    public Located<string>? Text(string keyword)
    {
        if (Scalar(keyword, "a text") is not { } scalar)
        {
            return null;
        }

        return new Located<string>(scalar.Text, scalar.Place);
    }

    public Located<bool>? Flag(string keyword)
    {
        if (Scalar(keyword, "true or false") is not { } scalar)
        {
            return null;
        }

        if (scalar is { Plain: true, Text: "true" or "false" })
        {
            return new Located<bool>(scalar.Text == "true", scalar.Place);
        }

        Wrong(keyword, "true or false", scalar);
        return null;
    }

    public Located<int>? Count(string keyword)
    {
        const string Wanted = "a whole number, zero or more";
        if (Scalar(keyword, Wanted) is not { } scalar)
        {
            return null;
        }

        bool whole = scalar.Plain && JsonNumber.IsWhole(scalar.Text);
        if (whole && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return new Located<int>(count, scalar.Place);
        }

        Wrong(keyword, Wanted, scalar);
        return null;
    }

    public Located<string>? Number(string keyword)
    {
        const string Wanted = "a number as JSON writes it";
        if (Scalar(keyword, Wanted) is not { } scalar)
        {
            return null;
        }

        if (scalar.Plain && JsonNumber.IsNumber(scalar.Text))
        {
            return new Located<string>(scalar.Text, scalar.Place);
        }

        Wrong(keyword, Wanted, scalar);
        return null;
    }

    public IReadOnlyList<Located<string>>? Names(string keyword)
    {
        if (Node(keyword) is not { } node)
        {
            return null;
        }

        if (node is not YamlSequence sequence)
        {
            Wrong(keyword, "a list in brackets", node);
            return null;
        }

        var names = new List<Located<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlScalar { IsNothing: false } name)
            {
                Wrong(keyword, "a list of texts", item);
            }
            else if (seen.Add(name.Text))
            {
                names.Add(new Located<string>(name.Text, name.Place));
            }
            else
            {
                _findings.Add(Catalog.DuplicateValue, name.Place, name.Text);
            }
        }

        return names;
    }

    /// <summary>A text, or a list of them.</summary>
    public IReadOnlyList<Located<string>> Texts(string keyword) => Node(keyword) switch
    {
        null => [],
        YamlSequence { Items.Count: > 0 } => Names(keyword) ?? [],
        YamlScalar => Text(keyword) is { } text ? [text] : [],
        var node => WrongTexts(keyword, node),
    };

    /// <summary>The entries of a mapping behind a keyword.</summary>
    public IReadOnlyList<YamlEntry> Entries(string keyword) =>
        Node(keyword) is { } node && MappingOrWrong(keyword, node) is { } mapping ? mapping.Entries : [];

    public YamlMapping? MappingOrWrong(string keyword, YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        Wrong(keyword, "a mapping", node);
        return null;
    }

    public IReadOnlyList<YamlNode> Items(string keyword)
    {
        switch (Node(keyword))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case { } node:
                Wrong(keyword, "a list", node);
                return [];
        }
    }

    public void Wrong(string keyword, string wanted, YamlNode node) =>
        _findings.Add(Catalog.WrongForm, node.Place, keyword, wanted, Describe.Node(node));

    private IReadOnlyList<Located<string>> WrongTexts(string keyword, YamlNode node)
    {
        Wrong(keyword, "a text or a list of texts", node);
        return [];
    }

    private YamlScalar? Scalar(string keyword, string wanted)
    {
        switch (Node(keyword))
        {
            case null:
                return null;
            case YamlScalar { IsNothing: false } scalar:
                return scalar;
            case { } node:
                Wrong(keyword, wanted, node);
                return null;
        }
    }
}
