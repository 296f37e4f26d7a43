using System.Buffers;
using System.Text;

namespace Igata.Runtime.Transport;

/// <summary>What an endpoint may be.</summary>
internal static class Endpoints
{
    // Nothing that could end a host or a segment and begin another part of a URL.
    private static readonly SearchValues<char> OfVariables =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Where an API is: as the options say, else as the spec does, else as the HTTP client does.</summary>
    public static Uri Of(ApiDescription api, ApiClientOptions options, HttpClient? http)
    {
        Uri? given = options.Endpoint ?? (api.Endpoint is { } template ? Filled(template, options, out string? missing) ?? throw Missing(missing!) : http?.BaseAddress);
        return Checked(given ?? throw new ArgumentException($"{api.Name} has no endpoint of its own; set Endpoint in the options.", nameof(options)), nameof(options), options.EndsInSlash);
    }

    /// <summary>Where the named hosts are; null where a variable is not set, which matters only if the host is called.</summary>
    public static KeyValuePair<string, Uri?>[] Named(ApiDescription api, ApiClientOptions options)
    {
        var named = new KeyValuePair<string, Uri?>[api.Endpoints.Count];
        for (int i = 0; i < named.Length; i++)
        {
            (string name, string template) = api.Endpoints[i];
            Uri? endpoint = options.EndpointOf(name) ?? Filled(template, options, out _);
            named[i] = new(name, endpoint is null ? null : Checked(endpoint, nameof(options), options.EndsInSlash));
        }

        return named;
    }

    /// <summary>The endpoint, with a trailing slash where paths follow. The faults never quote it: it may hold a password.</summary>
    public static Uri Checked(Uri endpoint, string parameter, bool endsInSlash)
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
    private static Uri? Filled(string template, ApiClientOptions options, out string? missing)
    {
        missing = null;
        var url = new StringBuilder();
        int at = 0;
        while (template.IndexOf('{', at) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close)
        {
            missing = template[(open + 1)..close];
            if (options.Variable(missing) is not { } value)
            {
                return null;
            }

            url.Append(template, at, open - at).Append(Sound(missing, value));
            at = close + 1;
        }

        missing = null;
        return Uri.TryCreate(url.Append(template, at, template.Length - at).ToString(), UriKind.Absolute, out Uri? endpoint)
            ? endpoint
            : throw new ArgumentException($"With these values of its variables the endpoint {template} is no URL.", nameof(options));
    }

    private static string Sound(string name, string value) => value.AsSpan().IndexOfAnyExcept(OfVariables) < 0 && value.AsSpan().IndexOfAnyExcept('.') >= 0
        ? value
        : throw new ArgumentException($"The variable {name} of the endpoint may have letters, digits, '-', '_' and '.' only, and not dots alone.", nameof(value));

    private static ArgumentException Missing(string name) => new($"The endpoint has a variable {name} that is not set; set it, or Endpoint, in the options.", "options");
}
