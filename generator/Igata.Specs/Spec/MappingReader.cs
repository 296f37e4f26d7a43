using System.Globalization;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a mapping of keywords. Unknown keywords are reported here; a value is returned only if it has the expected kind.</summary>
internal sealed class MappingReader
{
    private readonly YamlMapping _mapping;
    private readonly IReadOnlyList<YamlEntry> _entries;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="mapping">The mapping.</param>
    /// <param name="keywords">The allowed keywords.</param>
    /// <param name="description">What the mapping describes, for use inside a message: <c>a method</c>.</param>
    /// <param name="diagnostics">Receives the diagnostics.</param>
    public MappingReader(YamlMapping mapping, IReadOnlyList<Keyword> keywords, string description, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        Keywords = keywords;
        Location = mapping.Location;
        FirstKey = mapping.Entries.Count == 0 ? Location : mapping.Entries[0].Key.Location;
        _mapping = mapping;
        _entries = HasOnly(mapping.Entries, keywords) ? mapping.Entries : RemoveUnknown(mapping, description);
    }

    /// <summary>The allowed keywords.</summary>
    public IReadOnlyList<Keyword> Keywords { get; }

    private List<YamlEntry> RemoveUnknown(YamlMapping mapping, string description)
    {
        var known = new List<YamlEntry>();
        foreach (YamlEntry entry in mapping.Entries)
        {
            string name = entry.Key.Text;
            if (IsKeyword(name, Keywords))
            {
                known.Add(entry);
            }
            else
            {
                _diagnostics.MarkIncompleteMapping(mapping.Location, mapping.Start);
                _diagnostics.Add(Catalog.UnknownKeyword, entry.Key.Location, description, name, SpellingSuggestion.CreateForKeyword(name, Keywords.Select(candidate => candidate.Name)));
            }
        }

        return known;
    }

    private static bool HasOnly(IReadOnlyList<YamlEntry> entries, IReadOnlyList<Keyword> keywords)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            if (!IsKeyword(entries[i].Key.Text, keywords))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKeyword(string name, IReadOnlyList<Keyword> keywords)
    {
        for (int i = 0; i < keywords.Count; i++)
        {
            if (keywords[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public SourceLocation Location { get; }

    /// <summary>All keys, valid or not.</summary>
    public IReadOnlyList<Located<string>> DeclaredKeywords => [.. _mapping.Entries.Select(entry => new Located<string>(entry.Key.Text, entry.Key.Location))];

    public SourceLocation FirstKey { get; }

    public YamlNode? GetNode(string keyword) => Find(keyword)?.Value;

    public SourceLocation GetKeyLocation(string keyword) => Find(keyword)?.Key.Location ?? Location;

    /// <summary>Compares the keys: a mapping of keywords has few, so that a hash table for each would take longer.</summary>
    private YamlEntry? Find(string keyword)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key.Text == keyword)
            {
                return _entries[i];
            }
        }

        return null;
    }

    public Located<string>? ReadText(string keyword)
    {
        if (ExpectScalar(Catalog.ExpectsText, keyword) is not { } scalar)
        {
            return null;
        }

        return new Located<string>(scalar.Text, scalar.Location);
    }

    public Located<bool>? ReadFlag(string keyword)
    {
        if (ExpectScalar(Catalog.ExpectsBoolean, keyword) is not { } scalar)
        {
            return null;
        }

        if (scalar is { Plain: true, Text: "true" or "false" })
        {
            return new Located<bool>(scalar.Text == "true", scalar.Location);
        }

        ReportWrongKind(Catalog.ExpectsBoolean, keyword, scalar);
        return null;
    }

    public Located<int>? ReadCount(string keyword)
    {
        if (ExpectScalar(Catalog.ExpectsCount, keyword) is not { } scalar)
        {
            return null;
        }

        bool isWhole = scalar.Plain && JsonNumber.IsWhole(scalar.Text);
        if (isWhole && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return new Located<int>(count, scalar.Location);
        }

        ReportWrongKind(Catalog.ExpectsCount, keyword, scalar);
        return null;
    }

    public Located<string>? ReadNumber(string keyword)
    {
        if (ExpectScalar(Catalog.ExpectsNumber, keyword) is not { } scalar)
        {
            return null;
        }

        if (scalar.Plain && JsonNumber.IsNumber(scalar.Text))
        {
            return new Located<string>(scalar.Text, scalar.Location);
        }

        ReportWrongKind(Catalog.ExpectsNumber, keyword, scalar);
        return null;
    }

    /// <summary>Reads a number, or a text in quotes, whose form depends on the type. A number in quotes is an error.</summary>
    public Located<string>? ReadBound(string keyword)
    {
        if (ExpectScalar(Catalog.ExpectsBound, keyword) is not { } scalar)
        {
            return null;
        }

        if (JsonNumber.IsNumber(scalar.Text) ? scalar.Plain : !scalar.Plain && scalar.Text.Length > 0)
        {
            return new Located<string>(scalar.Text, scalar.Location);
        }

        if (JsonNodeReader.IsAmbiguous(scalar))
        {
            _diagnostics.Add(Catalog.AmbiguousScalar, scalar.Location, scalar.Text);
        }
        else
        {
            ReportWrongKind(Catalog.ExpectsBound, keyword, scalar);
        }

        return null;
    }

    public IReadOnlyList<Located<string>>? ReadNames(string keyword)
    {
        if (GetNode(keyword) is not { } node)
        {
            return null;
        }

        if (node is not YamlSequence sequence)
        {
            ReportWrongKind(Catalog.ExpectsList, keyword, node);
            return null;
        }

        return ReadNames(keyword, sequence);
    }

    /// <summary>Reads a list whose items are names or lists of names.</summary>
    public IReadOnlyList<IReadOnlyList<Located<string>>>? ReadNameSets(string keyword)
    {
        if (GetNode(keyword) is not YamlSequence { Items: var items } || !items.Any(item => item is YamlSequence))
        {
            return ReadNames(keyword)?.Select(name => (IReadOnlyList<Located<string>>)[name]).ToList();
        }

        var sets = new List<IReadOnlyList<Located<string>>>();
        foreach (YamlNode item in items)
        {
            switch (item)
            {
                case YamlSequence sequence:
                    sets.Add(ReadNames(keyword, sequence));
                    break;
                case YamlScalar { IsEmpty: false } name:
                    sets.Add([new Located<string>(name.Text, name.Location)]);
                    break;
                default:
                    ReportWrongKind(Catalog.ExpectsListOfTexts, keyword, item);
                    break;
            }
        }

        return sets;
    }

    private List<Located<string>> ReadNames(string keyword, YamlSequence sequence)
    {
        var names = new List<Located<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in sequence.Items)
        {
            if (item is not YamlScalar { IsEmpty: false } name)
            {
                ReportWrongKind(Catalog.ExpectsListOfTexts, keyword, item);
            }
            else if (seen.Add(name.Text))
            {
                names.Add(new Located<string>(name.Text, name.Location));
            }
            else
            {
                _diagnostics.Add(Catalog.DuplicateValue, name.Location, name.Text);
            }
        }

        return names;
    }

    /// <summary>Reads text or a list of texts.</summary>
    public IReadOnlyList<Located<string>> ReadTexts(string keyword) => GetNode(keyword) switch
    {
        null => [],
        YamlSequence { Items.Count: > 0 } => ReadNames(keyword) ?? [],
        YamlScalar => ReadText(keyword) is { } text ? [text] : [],
        var node => ReportWrongTexts(keyword, node),
    };

    /// <summary>Returns the entries of the mapping that is the value of a keyword.</summary>
    public IReadOnlyList<YamlEntry> ReadEntries(string keyword) =>
        GetNode(keyword) is { } node && ExpectMapping(keyword, node) is { } mapping ? mapping.Entries : [];

    public YamlMapping? ExpectMapping(string keyword, YamlNode node)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        ReportWrongKind(Catalog.ExpectsMapping, keyword, node);
        return null;
    }

    public IReadOnlyList<YamlNode> ReadItems(string keyword)
    {
        switch (GetNode(keyword))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case { } node:
                ReportWrongKind(Catalog.ExpectsList, keyword, node);
                return [];
        }
    }

    /// <param name="rule">A rule whose arguments are the keyword and a description of the value.</param>
    /// <param name="keyword">The keyword, or another key.</param>
    /// <param name="node">The value that was found.</param>
    public void ReportWrongKind(DiagnosticRule rule, string keyword, YamlNode node) =>
        _diagnostics.Add(rule, node.Location, keyword, NodeDescription.Describe(node));

    private IReadOnlyList<Located<string>> ReportWrongTexts(string keyword, YamlNode node)
    {
        ReportWrongKind(Catalog.ExpectsTextOrList, keyword, node);
        return [];
    }

    private YamlScalar? ExpectScalar(DiagnosticRule rule, string keyword)
    {
        switch (GetNode(keyword))
        {
            case null:
                return null;
            case YamlScalar { IsEmpty: false } scalar:
                return scalar;
            case { } node:
                ReportWrongKind(rule, keyword, node);
                return null;
        }
    }
}
