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

    /// <summary>
    /// Returns the endpoint of the options, else the base address of the HTTP client, else the endpoint of the spec; null if its host contains
    /// values of each request.
    /// </summary>
    public static Uri? Resolve(ApiDescription api, ApiClientOptions options, HttpClient? http)
    {
        if ((options.Endpoint ?? http?.BaseAddress) is { } replacement)
        {
            return Validate(replacement, nameof(options), options.HasTrailingSlash);
        }

        if (api.Endpoint is not { } template)
        {
            throw new ArgumentException($"{api.Name} has no default endpoint. Set Endpoint in the options.", nameof(options));
        }

        return HasMembers(api, template) ? null
            : Validate(ExpandTemplate(template, options, out string? missingVariable) ?? throw CreateMissingVariableException(missingVariable!), nameof(options), options.HasTrailingSlash);
    }

    /// <summary>Returns the endpoints whose hosts contain values of each request, by their names; that of the API has an empty name. One with a variable that is not set is left out.</summary>
    public static KeyValuePair<string, HostEndpoint>[] ResolveHosts(ApiDescription api, ApiClientOptions options, HttpClient? http)
    {
        var endpoints = new List<KeyValuePair<string, HostEndpoint>>();
        if (api.Endpoint is { } main && HasMembers(api, main) && ResolveHost(api, main, FindReplacement(options, http), options) is { } endpoint)
        {
            endpoints.Add(new("", endpoint));
        }

        foreach ((string name, string template) in api.Endpoints)
        {
            Uri? replacement = options.GetEndpoint(name) is { } url ? Validate(url, nameof(options), options.HasTrailingSlash) : null;
            if (HasMembers(api, template) && ResolveHost(api, template, replacement, options) is { } named)
            {
                endpoints.Add(new(name, named));
            }
        }

        return endpoints.ToArray();
    }

    /// <summary>Returns the named endpoints. An endpoint is null if a variable is not set, which matters only if the endpoint is used.</summary>
    public static KeyValuePair<string, Uri?>[] ResolveNamed(ApiDescription api, ApiClientOptions options)
    {
        var endpoints = new KeyValuePair<string, Uri?>[api.Endpoints.Count];
        for (int i = 0; i < endpoints.Length; i++)
        {
            (string name, string template) = api.Endpoints[i];
            Uri? endpoint = options.GetEndpoint(name) ?? (HasMembers(api, template) ? null : ExpandTemplate(template, options, out _));
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

    private static Uri? FindReplacement(ApiClientOptions options, HttpClient? http) =>
        (options.Endpoint ?? http?.BaseAddress) is { } endpoint ? Validate(endpoint, nameof(options), options.HasTrailingSlash) : null;

    private static bool HasMembers(ApiDescription api, string template)
    {
        foreach (string name in api.HostMembers)
        {
            if (template.Contains($"{{{name}}}", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static HostEndpoint? ResolveHost(ApiDescription api, string template, Uri? replacement, ApiClientOptions options)
    {
        var parts = new List<(string Before, string Member, bool AllowsDots)>();
        var before = new StringBuilder();
        int position = 0;
        while (template.IndexOf('{', position) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close)
        {
            string name = template[(open + 1)..close];
            before.Append(template, position, open - position);
            if (api.HostMembers.Contains(name))
            {
                parts.Add((before.ToString(), name, AllowsDots: template.IndexOf('{', StringComparison.Ordinal) == open));
                before.Clear();
            }
            else if (options.GetVariable(name) is { } value)
            {
                before.Append(ValidateVariable(name, value));
            }
            else
            {
                return null;
            }

            position = close + 1;
        }

        return new HostEndpoint(replacement, parts, before.Append(template, position, template.Length - position).ToString());
    }

    private static string ValidateVariable(string name, string value) => value.AsSpan().IndexOfAnyExcept(VariableCharacters) < 0 && value.AsSpan().IndexOfAnyExcept('.') >= 0
        ? value
        : throw new ArgumentException($"The endpoint variable {name} may contain only letters, digits, '-', '_' and '.', and must not be '.' or '..'.", nameof(value));

    private static ArgumentException CreateMissingVariableException(string name) => new($"The endpoint variable {name} is not set. Set it, or Endpoint, in the options.", "options");
}
