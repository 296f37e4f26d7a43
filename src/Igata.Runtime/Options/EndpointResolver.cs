using System.Buffers;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Options;

/// <summary>Resolves and validates endpoints.</summary>
internal static class EndpointResolver
{
    // The allowed characters of a variable. None of them can end the host or a segment and begin another part of the URL.
    private static readonly SearchValues<char> VariableCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Returns the endpoint of the options, else the base address of the HTTP client, else the endpoint of the spec.</summary>
    public static Uri Resolve(ApiDescription api, ApiClientOptions options, HttpClient? http)
    {
        Uri? resolved = options.Endpoint ?? http?.BaseAddress ?? (api.Endpoint is { } template ? ExpandTemplate(template, options, out string? missingVariable) ?? throw CreateMissingVariableException(missingVariable!) : null);
        return Validate(resolved ?? throw new ArgumentException($"{api.Name} has no default endpoint. Set Endpoint in the options.", nameof(options)), nameof(options), options.HasTrailingSlash);
    }

    /// <summary>Returns the named endpoints. An endpoint is null if a variable is not set, which matters only if the endpoint is used.</summary>
    public static KeyValuePair<string, Uri?>[] ResolveNamed(ApiDescription api, ApiClientOptions options)
    {
        var endpoints = new KeyValuePair<string, Uri?>[api.Endpoints.Count];
        for (int i = 0; i < endpoints.Length; i++)
        {
            (string name, string template) = api.Endpoints[i];
            Uri? endpoint = options.GetEndpoint(name) ?? ExpandTemplate(template, options, out _);
            endpoints[i] = new(name, endpoint is null ? null : Validate(endpoint, nameof(options), options.HasTrailingSlash));
        }

        return endpoints;
    }

    /// <summary>Returns the endpoint, with a trailing slash if paths are appended. The exceptions never quote it, as it may contain a password.</summary>
    public static Uri Validate(Uri endpoint, string parameter, bool endsInSlash)
    {
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("An endpoint must begin with http:// or https://.", parameter);
        }

        if (endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("An endpoint must not contain a user or a password. Set the credentials in the options.", parameter);
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw new ArgumentException("An endpoint must not contain a query or a fragment.", parameter);
        }

        return !endsInSlash || endpoint.AbsolutePath.EndsWith('/') ? endpoint : new Uri(endpoint.AbsoluteUri + "/");
    }

    /// <summary>Replaces the variables of a template by their values. Returns null if a variable is not set.</summary>
    private static Uri? ExpandTemplate(string template, ApiClientOptions options, out string? missingVariable)
    {
        missingVariable = null;
        var url = new StringBuilder();
        int position = 0;
        while (template.IndexOf('{', position) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close)
        {
            missingVariable = template[(open + 1)..close];
            if (options.GetVariable(missingVariable) is not { } value)
            {
                return null;
            }

            url.Append(template, position, open - position).Append(ValidateVariable(missingVariable, value));
            position = close + 1;
        }

        missingVariable = null;
        return Uri.TryCreate(url.Append(template, position, template.Length - position).ToString(), UriKind.Absolute, out Uri? endpoint)
            ? endpoint
            : throw new ArgumentException($"The endpoint {template} is not a valid URL with the current values of its variables.", nameof(options));
    }

    private static string ValidateVariable(string name, string value) => value.AsSpan().IndexOfAnyExcept(VariableCharacters) < 0 && value.AsSpan().IndexOfAnyExcept('.') >= 0
        ? value
        : throw new ArgumentException($"The endpoint variable {name} may contain only letters, digits, '-', '_' and '.', and must not be '.' or '..'.", nameof(value));

    private static ArgumentException CreateMissingVariableException(string name) => new($"The endpoint variable {name} is not set. Set it, or Endpoint, in the options.", "options");
}
