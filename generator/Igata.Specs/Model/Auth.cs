namespace Igata.Specs.Model;

/// <summary>The authentication of a caller.</summary>
public abstract record Auth
{
    public static readonly Auth None = new NoAuth();

    public static readonly Auth Bearer = new BearerAuth();

    public static readonly Auth Custom = new CustomAuth();

    /// <summary>Returns the entries without the lists around them.</summary>
    public IEnumerable<Auth> Flatten() => this switch
    {
        AllAuth all => all.Parts.SelectMany(part => part.Flatten()),
        AnyAuth any => any.Choices.SelectMany(choice => choice.Flatten()),
        _ => [this],
    };
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

/// <summary>Several credentials, all of which are sent.</summary>
public sealed record AllAuth(EquatableArray<Auth> Parts) : Auth;

/// <summary>Several credentials, of which the first is sent that the client has all it needs for.</summary>
public sealed record AnyAuth(EquatableArray<Auth> Choices) : Auth;

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

    public TokenRefresh? Refresh { get; init; }
}

/// <summary>How a token is renewed without the request that issued it.</summary>
public sealed record TokenRefresh
{
    /// <summary>The <see cref="Method.Name"/> of the method that renews it.</summary>
    public required string Method { get; init; }

    /// <summary>The C# names of the properties that lead from the response that issued the token to what renews it.</summary>
    public EquatableArray<string> From { get; init; }

    /// <summary>The C# name of the member of the request of the method that receives it.</summary>
    public string To { get; init; } = "";

    /// <summary>The C# names of the properties that lead from the response of the method to the token.</summary>
    public EquatableArray<string> Token { get; init; }

    /// <summary>The C# names of the properties that lead from the response of the method to the expiry of the token; empty if it has none.</summary>
    public EquatableArray<string> Expires { get; init; }

    /// <summary>The C# names of the properties that lead from the response of the method to what renews the token next; empty if that stays the same.</summary>
    public EquatableArray<string> Next { get; init; }
}
