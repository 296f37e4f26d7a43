namespace Igata.Specs.Model;

/// <summary>The authentication of a caller.</summary>
public abstract record Auth
{
    public static readonly Auth None = new NoAuth();

    public static readonly Auth Bearer = new BearerAuth();

    public static readonly Auth Custom = new CustomAuth();
}

public sealed record NoAuth : Auth;

/// <summary>A token in <c>Authorization: Bearer</c>.</summary>
public sealed record BearerAuth : Auth;

/// <summary>An authentication by code of the user, which changes a request before it is sent, for example signs it.</summary>
public sealed record CustomAuth : Auth;

/// <summary>A user name and a password, RFC 7617.</summary>
public sealed record BasicAuth : Auth
{
    /// <summary>The description of the user name, for example <c>application id</c>; it is an option of the client.</summary>
    public string? User { get; init; }

    /// <summary>The password if it is fixed; otherwise null.</summary>
    public string? Password { get; init; }
}

/// <summary>A key or a token in a header of its own.</summary>
/// <param name="Header">The name of the header.</param>
/// <param name="Scheme">The name of the scheme before the key, or null.</param>
public sealed record HeaderAuth(string Header, string? Scheme) : Auth;

/// <summary>A key in the query.</summary>
/// <param name="Name">The name of the parameter.</param>
public sealed record QueryAuth(string Name) : Auth;

/// <summary>A key in a cookie.</summary>
/// <param name="Name">The name of the cookie.</param>
public sealed record CookieAuth(string Name) : Auth;

/// <summary>A token that a method of this API issues, valid for some time.</summary>
public sealed record TokenAuth : Auth
{
    /// <summary>The header that the token is sent in.</summary>
    public required string Header { get; init; }

    /// <summary>The <see cref="Method.Name"/> of the method that issues it.</summary>
    public required string Method { get; init; }

    /// <summary>The C# names of the properties that lead from the response to the token.</summary>
    public EquatableArray<string> From { get; init; }

    /// <summary>The C# names of the properties that lead from the response to the expiry of the token; empty if the response does not contain it.</summary>
    public EquatableArray<string> Expires { get; init; }

    /// <summary>The lifetime of the token in seconds if the response does not contain it.</summary>
    public int? Lifetime { get; init; }
}
