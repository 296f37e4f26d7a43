using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads security schemes and requirements of OpenAPI.</summary>
internal sealed class SecurityReader(References references, bool isVersion2, ImportReport report)
{
    /// <summary>Reads the requirements of the API.</summary>
    public List<List<Credential>>? Read(SourceNode root) => ReadRequirements(root, root);

    /// <summary>Reads the requirements of an operation; null if it has none of its own.</summary>
    public List<List<Credential>>? ReadRequirements(SourceNode owner, SourceNode root)
    {
        if (owner["security"] is not { IsList: true } security)
        {
            return null;
        }

        var choices = new List<List<Credential>>();
        foreach (SourceNode requirement in security.Children)
        {
            List<Credential> all = [.. requirement.Children.Select(scheme => Read(scheme, root)).Distinct()];
            if (!choices.Exists(choice => choice.SequenceEqual(all)))
            {
                choices.Add(all);
            }
        }

        return choices;
    }

    private Credential Read(SourceNode requirement, SourceNode root)
    {
        SourceNode? schemes = isVersion2 ? root["securityDefinitions"] : references.Resolve(root["components"])?["securitySchemes"];
        if (references.Resolve(references.Resolve(schemes)?[requirement.Key]) is not { } scheme)
        {
            report.Weaker(requirement, $"The security scheme '{requirement.Key}' is not defined; a call is authenticated by code of the caller.");
            return new Credential(CredentialKind.Custom);
        }

        if (ExportedWords.Find(scheme, "auth") == "custom")
        {
            return new Credential(CredentialKind.Custom);
        }

        string name = scheme.FindText("name") ?? "";
        switch (scheme.FindText("type"))
        {
            case "basic":
                return new Credential(CredentialKind.Basic);
            case "http":
                return ReadHttp(scheme);
            case "apiKey":
                return ReadKey(scheme, name);
            case "oauth2" or "openIdConnect":
                report.Otherwise(scheme, $"The token of '{requirement.Key}' is an option of the client; how it is issued is not part of the spec.");
                return new Credential(CredentialKind.Bearer);
            default:
                report.Otherwise(scheme, $"The security scheme '{requirement.Key}' of type '{scheme.FindText("type")}' is authenticated by code of the caller.");
                return new Credential(CredentialKind.Custom);
        }
    }

    private Credential ReadHttp(SourceNode scheme)
    {
        string name = scheme.FindText("scheme") ?? "";
        switch (name.ToLowerInvariant())
        {
            case "bearer":
                return new Credential(CredentialKind.Bearer);
            case "basic":
                return new Credential(CredentialKind.Basic);
            case "digest" or "hoba" or "mutual" or "negotiate" or "scram-sha-1" or "scram-sha-256" or "vapid" or "":
                report.Otherwise(scheme, $"HTTP authentication '{name}' is done by code of the caller.");
                return new Credential(CredentialKind.Custom);
            default:
                return new Credential(CredentialKind.Header, "Authorization", name);
        }
    }

    private Credential ReadKey(SourceNode scheme, string name)
    {
        switch (scheme.FindText("in"))
        {
            case "query":
                return new Credential(CredentialKind.Query, name);
            case "cookie":
                return new Credential(CredentialKind.Cookie, name);
            case "header":
                return new Credential(CredentialKind.Header, name, ExportedWords.Find(scheme, "scheme"));
            default:
                report.Weaker(scheme, "The key has no 'in'; a call is authenticated by code of the caller.");
                return new Credential(CredentialKind.Custom);
        }
    }
}
