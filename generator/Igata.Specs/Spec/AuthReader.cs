using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the authentication of an API or of one method.</summary>
internal static class AuthReader
{
    private const string FurtherForms = ", { header: X-Api-Key }, { query: key }, { cookie: session }, { basic: { user: name } }, { any-of: [...] }";

    private static readonly string[] Forms = ["basic", "header", "query", "cookie"];

    // The keywords that belong to a header.
    private static readonly string[] Details = ["token", "scheme"];

    public static AuthSpec? Read(MappingReader owner, DiagnosticBag diagnostics)
    {
        switch (owner.GetNode("auth"))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return ReadMapping(mapping, diagnostics);
            case YamlSequence list:
                return ReadList(list, diagnostics);
            case var node:
                Located<string>? choice = DocsReader.ReadChoice(owner, "auth", Keywords.AuthForms, diagnostics, FurtherForms);
                return new AuthSpec(node.Location) { Keyword = choice?.Value ?? "none" };
        }
    }

    private static AuthSpec ReadList(YamlSequence list, DiagnosticBag diagnostics)
    {
        if (list.Items.Count == 0)
        {
            diagnostics.Add(Catalog.EmptyAuth, list.Location);
        }

        return new AuthSpec(list.Location) { All = [.. list.Items.Select(item => ReadEntry(item, diagnostics))] };
    }

    private static AuthSpec[] ReadChoices(MappingReader section, DiagnosticBag diagnostics)
    {
        var choices = new List<AuthSpec>();
        foreach (YamlNode item in section.ReadItems("any-of"))
        {
            choices.Add(item is YamlSequence list ? ReadList(list, diagnostics) : ReadEntry(item, diagnostics));
        }

        if (section.GetNode("any-of") is YamlSequence { Items.Count: 0 } empty)
        {
            diagnostics.Add(Catalog.EmptyAuth, empty.Location);
        }

        return [.. choices];
    }

    private static AuthSpec ReadEntry(YamlNode item, DiagnosticBag diagnostics)
    {
        switch (item)
        {
            case YamlMapping mapping when mapping.Entries.All(entry => entry.Key.Text != "any-of"):
                return ReadMapping(mapping, diagnostics);
            case YamlScalar { IsEmpty: false } scalar:
                if (!Keywords.AuthForms.Contains(scalar.Text))
                {
                    diagnostics.Add(Catalog.InvalidChoice, scalar.Location, scalar.Text, string.Join(", ", Keywords.AuthForms) + FurtherForms, SpellingSuggestion.Create(scalar.Text, Keywords.AuthForms));
                }

                return new AuthSpec(scalar.Location) { Keyword = Keywords.AuthForms.Contains(scalar.Text) ? scalar.Text : "custom" };
            default:
                diagnostics.Add(Catalog.ExpectsAuthEntry, item.Location, NodeDescription.Describe(item));
                return new AuthSpec(item.Location) { Keyword = "custom" };
        }
    }

    private static AuthSpec ReadMapping(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var section = new MappingReader(mapping, Keywords.Auth, "'auth'", diagnostics);
        if (section.GetNode("any-of") is not null)
        {
            if (section.DeclaredKeywords.FirstOrDefault(keyword => keyword.Value != "any-of") is { } other)
            {
                diagnostics.Add(Catalog.AuthWithTwoForms, other.Location, "any-of", other.Value);
            }

            return new AuthSpec(mapping.Location) { AnyOf = ReadChoices(section, diagnostics) };
        }

        string[] forms = [.. Forms.Where(form => section.GetNode(form) is not null)];
        if (forms.Length != 1)
        {
            diagnostics.Add(forms.Length == 0 ? new DiagnosticReason(Catalog.AuthWithoutForm) : new DiagnosticReason(Catalog.AuthWithTwoForms, forms[0], forms[1]), mapping.Location);
        }
        else if (forms[0] != "header" && Details.FirstOrDefault(detail => section.GetNode(detail) is not null) is { } detail)
        {
            diagnostics.Add(Catalog.TokenWithoutHeader, section.GetKeyLocation(detail), detail, forms[0]);
        }
        else if (section.GetNode("scheme") is not null && section.GetNode("token") is not null)
        {
            diagnostics.Add(Catalog.SchemeWithToken, section.GetKeyLocation("scheme"));
        }

        return new AuthSpec(mapping.Location)
        {
            Basic = ReadBasic(section, diagnostics),
            Header = section.ReadText("header"),
            Scheme = section.ReadText("scheme"),
            Query = section.ReadText("query"),
            Cookie = section.ReadText("cookie"),
            Token = ReadToken(section, diagnostics),
        };
    }

    private static BasicSpec? ReadBasic(MappingReader auth, DiagnosticBag diagnostics)
    {
        if (auth.GetNode("basic") is not { } node || auth.ExpectMapping("basic", node) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.Basic, "'basic'", diagnostics);
        return new BasicSpec(section.ReadText("user"), section.ReadText("password")?.Value);
    }

    private static TokenSpec? ReadToken(MappingReader auth, DiagnosticBag diagnostics)
    {
        if (auth.GetNode("token") is not { } node || auth.ExpectMapping("token", node) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.Token, "'token'", diagnostics);
        foreach (string required in new[] { "method", "from" })
        {
            if (section.GetNode(required) is null)
            {
                diagnostics.Add(Catalog.MissingKeyword, section.Location, "token", required);
            }
        }

        return new TokenSpec
        {
            Method = section.ReadText("method"),
            From = section.ReadText("from"),
            Expires = section.ReadText("expires"),
            Lifetime = section.ReadCount("lifetime"),
            Refresh = ReadRefresh(section, diagnostics),
        };
    }

    private static RefreshSpec? ReadRefresh(MappingReader token, DiagnosticBag diagnostics)
    {
        if (token.GetNode("refresh") is not { } node || token.ExpectMapping("refresh", node) is not { } mapping)
        {
            return null;
        }

        var section = new MappingReader(mapping, Keywords.Refresh, "'refresh'", diagnostics);
        foreach (string required in new[] { "method", "from", "to" })
        {
            if (section.GetNode(required) is null)
            {
                diagnostics.Add(Catalog.MissingKeyword, section.Location, "refresh", required);
            }
        }

        return new RefreshSpec(section.ReadText("method"), section.ReadText("from"), section.ReadText("to"));
    }
}
