using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Export.OpenApi;

/// <summary>Writes authentication as security schemes and requirements.</summary>
internal sealed class SecurityWriter(ExportContext context)
{
    private readonly Dictionary<Auth, string> _names = [];
    private readonly JsonObject _schemes = [];

    /// <summary>The schemes that were required, by name.</summary>
    public JsonObject? Schemes => _schemes.Count > 0 ? _schemes : null;

    /// <summary>Returns the requirements, of which one is enough. An empty list is none.</summary>
    public JsonArray Write(Auth auth) => auth switch
    {
        NoAuth => [],
        AnyAuth any => JsonNodes.CreateList(any.Choices.Select(choice => Require(choice))),
        _ => [Require(auth)],
    };

    private JsonObject Require(Auth auth)
    {
        var requirement = new JsonObject();
        foreach (Auth part in auth.Flatten().Where(part => part is not NoAuth))
        {
            requirement[Use(part)] = new JsonArray();
        }

        return requirement;
    }

    private string Use(Auth auth)
    {
        if (_names.TryGetValue(auth, out string? known))
        {
            return known;
        }

        string name = GetName(auth);
        string unique = name;
        for (int i = 2; _schemes.ContainsKey(unique); i++)
        {
            unique = name + i;
        }

        _schemes[unique] = Create(auth);
        _names.Add(auth, unique);
        return unique;
    }

    private static string GetName(Auth auth) => auth switch
    {
        BearerAuth => "bearer",
        BasicAuth => "basic",
        CustomAuth => "custom",
        HeaderAuth { Scheme: { } scheme } => CSharpName.Create(scheme),
        HeaderAuth header => CSharpName.Create(header.Header),
        QueryAuth query => CSharpName.Create(query.Name),
        CookieAuth cookie => CSharpName.Create(cookie.Name),
        TokenAuth token => CSharpName.Create(token.Header),
        _ => throw new InvalidOperationException($"The authentication {auth.GetType().Name} has no scheme."),
    };

    private JsonObject Create(Auth auth)
    {
        switch (auth)
        {
            case BearerAuth:
                return CreateHttp("bearer");
            case BasicAuth basic:
                return CreateHttp("basic").SetText("description", DescribeBasic(basic));
            case HeaderAuth { Scheme: { } scheme } header when header.Header.Equals("Authorization", StringComparison.OrdinalIgnoreCase):
                return CreateHttp(scheme);
            case HeaderAuth header:
                return CreateKey("header", header.Header, header.Scheme is null ? null : $"The key follows '{header.Scheme} '.").SetText(Extensions.Scheme, header.Scheme);
            case QueryAuth query:
                return CreateKey("query", query.Name, null);
            case CookieAuth cookie:
                return CreateKey("cookie", cookie.Name, null);
            case CustomAuth:
                return CreateKey("header", "Authorization", "The caller adds what the service expects, for example a signature.").SetText(Extensions.Auth, "custom");
            case TokenAuth token:
                context.Report.Add(token.Header, $"The token is issued by the method '{token.Method}'; other clients call it themselves.");
                string description = $"A token that {token.Method} issues.";
                return token.Header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? CreateHttp("bearer").SetText("description", description) : CreateKey("header", token.Header, description);
            default:
                throw new InvalidOperationException($"The authentication {auth.GetType().Name} has no scheme.");
        }
    }

    private static string? DescribeBasic(BasicAuth basic) => (basic.User, basic.Password) switch
    {
        (null or "user name", null) => null,
        ({ } user, null) => $"The user name is the {user}.",
        (null, { } password) => $"The password is {(password.Length == 0 ? "empty" : $"'{password}'")}.",
        ({ } user, { } password) => $"The user name is the {user}; the password is {(password.Length == 0 ? "empty" : $"'{password}'")}.",
    };

    private static JsonObject CreateHttp(string scheme) => new() { ["type"] = "http", ["scheme"] = scheme };

    private static JsonObject CreateKey(string place, string name, string? description) =>
        new JsonObject { ["type"] = "apiKey", ["in"] = place, ["name"] = name }.SetText("description", description);
}
