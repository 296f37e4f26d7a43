namespace Igata.Runtime.Transport;

/// <summary>What an endpoint may be.</summary>
internal static class Endpoints
{
    /// <summary>The endpoint with a trailing slash. The faults never quote it: it may hold a password.</summary>
    public static Uri Checked(Uri endpoint, string parameter)
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

        return endpoint.AbsolutePath.EndsWith('/') ? endpoint : new Uri(endpoint.AbsoluteUri + "/");
    }
}
