using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads the authentication of an API or of one method.</summary>
internal static class AuthReader
{
    public static AuthSpec? Read(MappingReader owner, DiagnosticBag diagnostics)
    {
        switch (owner.GetNode("auth"))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return ReadMapping(mapping, diagnostics);
            case var node:
                Located<string>? choice = DocsReader.ReadChoice(owner, "auth", Keywords.AuthForms, diagnostics, ", { header: X-Api-Key }, { basic: { user: name } }");
                return new AuthSpec(node.Location) { Keyword = choice?.Value ?? "none" };
        }
    }

    private static AuthSpec ReadMapping(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var section = new MappingReader(mapping, Keywords.Auth, "'auth'", diagnostics);
        if (section.GetNode("basic") is null == (section.GetNode("header") is null))
        {
            diagnostics.Add(section.GetNode("basic") is null ? Catalog.AuthWithoutForm : Catalog.AuthWithTwoForms, mapping.Location);
        }
        else if (section.GetNode("basic") is not null && section.GetNode("token") is not null)
        {
            diagnostics.Add(Catalog.TokenWithoutHeader, section.GetKeyLocation("token"));
        }

        return new AuthSpec(mapping.Location) { Basic = ReadBasic(section, diagnostics), Header = section.ReadText("header"), Token = ReadToken(section, diagnostics) };
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
        };
    }
}
