using Igata.Import.Model;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Describes credentials.</summary>
internal static class AuthShaper
{
    /// <summary>Describes the ways to authenticate, of which one is enough.</summary>
    public static SpecNode Describe(List<List<Credential>> choices)
    {
        List<List<Credential>> some = [.. choices.Where(choice => choice.Count > 0).Select(choice => choice.Distinct().OrderBy(credential => credential.Kind == CredentialKind.Custom).ToList())];
        bool isOptional = some.Count < choices.Count;
        if (some.Count == 0)
        {
            return new SpecText("none", SpecTextKind.String);
        }

        if (some.Count == 1 && !isOptional)
        {
            return DescribeAll(some[0]);
        }

        // Two entries of the same form would be one option of the client.
        IEnumerable<SpecNode> entries = some.DistinctBy(choice => string.Join('\n', choice)).Select(DescribeAll);
        return new SpecMap().Add("any-of", SpecList.Create(isOptional ? [.. entries, new SpecText("none", SpecTextKind.String)] : [.. entries]));
    }

    private static SpecNode DescribeAll(List<Credential> all) => all.Count == 1 ? Describe(all[0]) : SpecList.Create(all.Select(Describe));

    private static SpecNode Describe(Credential credential) => credential.Kind switch
    {
        CredentialKind.Bearer => new SpecText("bearer", SpecTextKind.String),
        CredentialKind.Basic => new SpecMap().Add("basic", new SpecMap().Add("user", "user name", SpecTextKind.String)),
        CredentialKind.Header when credential.Scheme is { } scheme => new SpecMap().Add("header", credential.Name, SpecTextKind.String).Add("scheme", scheme, SpecTextKind.String),
        CredentialKind.Header => new SpecMap().Add("header", credential.Name, SpecTextKind.String),
        CredentialKind.Query => new SpecMap().Add("query", credential.Name, SpecTextKind.String),
        CredentialKind.Cookie => new SpecMap().Add("cookie", credential.Name, SpecTextKind.String),
        CredentialKind.Custom => new SpecText("custom", SpecTextKind.String),
        _ => throw new InvalidOperationException($"The kind {credential.Kind} is not defined."),
    };
}
