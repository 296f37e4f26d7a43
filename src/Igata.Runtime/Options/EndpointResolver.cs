using System.Buffers;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Options;

/// <summary>What an endpoint may be.</summary>
internal static class EndpointResolver
{
    // Nothing that could end a host or a segment and begin another part of a URL.
    private static readonly SearchValues<char> VariableCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Where an API is: as the options say, else as the spec does, else as the HTTP client does.</summary>
    public static Uri Resolve(ApiDescription api, ApiClientOptions options, HttpClient? http)
    {
        Uri? resolved = options.Endpoint ?? (api.Endpoint is { } template ? ExpandTemplate(template, options, out string? missingVariable) ?? throw CreateMissingVariableException(missingVariable!) : http?.BaseAddress);
        return Validate(resolved ?? throw new ArgumentException($"{api.Name} has no endpoint of its own; set Endpoint in the options.", nameof(options)), nameof(options), options.HasTrailingSlash);
    }

    /// <summary>Where the named hosts are; null where a variable is not set, which matters only if the host is called.</summary>
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

    /// <summary>The endpoint, with a trailing slash where paths follow. The faults never quote it: it may hold a password.</summary>
    public static Uri Validate(Uri endpoint, string parameter, bool endsInSlash)
    {
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("An endpoint begins with http:// or https://.", parameter);
        }

        if (endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("An endpoint holds no user or password; give credentials through the options.", parameter);
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw new ArgumentException("An endpoint ends with its path; leave the query and the fragment out.", parameter);
        }

        return !endsInSlash || endpoint.AbsolutePath.EndsWith('/') ? endpoint : new Uri(endpoint.AbsoluteUri + "/");
    }

    /// <summary>A template with the values of its variables; null when one is not set.</summary>
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
            : throw new ArgumentException($"With these values of its variables the endpoint {template} is no URL.", nameof(options));
    }

    private static string ValidateVariable(string name, string value) => value.AsSpan().IndexOfAnyExcept(VariableCharacters) < 0 && value.AsSpan().IndexOfAnyExcept('.') >= 0
        ? value
        : throw new ArgumentException($"The variable {name} of the endpoint may have letters, digits, '-', '_' and '.' only, and not dots alone.", nameof(value));

    private static ArgumentException CreateMissingVariableException(string name) => new($"The endpoint has a variable {name} that is not set; set it, or Endpoint, in the options.", "options");
}
