using Igata.Specs.Diagnostics;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads how a caller says who they are, of an API or of one method.</summary>
internal static class AuthReader
{
    public static AuthSpec? Read(Section owner, Findings findings)
    {
        switch (owner.Node("auth"))
        {
            case null:
                return null;
            case YamlMapping mapping:
                return Keyed(owner, mapping, findings);
            case var node:
                Located<string>? word = WordsReader.Choice(owner, "auth", Keywords.AuthForms, findings);
                return new AuthSpec(node.Place) { Word = word?.Value ?? "none" };
        }
    }

    private static AuthSpec Keyed(Section owner, YamlMapping mapping, Findings findings)
    {
        var section = new Section(mapping, Keywords.Auth, "'auth'", findings);
        if (section.Node("basic") is null == (section.Node("header") is null))
        {
            owner.Wrong("auth", "either 'basic' or 'header'", mapping);
        }
        else if (section.Node("basic") is not null && section.Node("token") is not null)
        {
            findings.Add(Catalog.MisplacedKeyword, section.KeyPlace("token"), "token", "a token goes with 'header'.");
        }

        return new AuthSpec(mapping.Place) { Basic = Basic(section, findings), Header = section.Text("header"), Token = Token(section, findings) };
    }

    private static BasicSpec? Basic(Section auth, Findings findings)
    {
        if (auth.Node("basic") is not { } node || auth.MappingOrWrong("basic", node) is not { } mapping)
        {
            return null;
        }

        var section = new Section(mapping, Keywords.Basic, "'basic'", findings);
        return new BasicSpec(section.Text("user"), section.Text("password")?.Value);
    }

    private static TokenSpec? Token(Section auth, Findings findings)
    {
        if (auth.Node("token") is not { } node || auth.MappingOrWrong("token", node) is not { } mapping)
        {
            return null;
        }

        var section = new Section(mapping, Keywords.Token, "'token'", findings);
        foreach (string needed in new[] { "method", "from" })
        {
            if (section.Node(needed) is null)
            {
                findings.Add(Catalog.MissingKeyword, section.Place, "'token'", needed);
            }
        }

        return new TokenSpec
        {
            Method = section.Text("method"),
            From = section.Text("from"),
            Expires = section.Text("expires"),
            Lifetime = section.Count("lifetime"),
        };
    }
}
