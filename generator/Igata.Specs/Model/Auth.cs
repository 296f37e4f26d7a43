namespace Igata.Specs.Model;

/// <summary>How a caller says who they are.</summary>
public abstract record Auth
{
    public static readonly Auth None = new NoAuth();

    public static readonly Auth Bearer = new BearerAuth();

    public static readonly Auth Custom = new CustomAuth();
}

public sealed record NoAuth : Auth;

/// <summary>A token behind <c>Authorization: Bearer</c>.</summary>
public sealed record BearerAuth : Auth;

/// <summary>Whatever the user's own code does with a request before it is sent, such as signing it.</summary>
public sealed record CustomAuth : Auth;

/// <summary>A name and a password, RFC 7617.</summary>
public sealed record BasicAuth : Auth
{
    /// <summary>What the name is called, such as <c>application id</c>; its C# name is that of an option.</summary>
    public string? User { get; init; }

    /// <summary>The password when it is always the same; null: it is asked for.</summary>
    public string? Password { get; init; }
}

/// <summary>A key or a token in a header of its own.</summary>
public sealed record HeaderAuth(string Header) : Auth;

/// <summary>A token that a method of this API gives, good for a while.</summary>
public sealed record TokenAuth : Auth
{
    /// <summary>The header that the token is sent in.</summary>
    public required string Header { get; init; }

    /// <summary>The <see cref="Method.Name"/> of the method that gives it.</summary>
    public required string Method { get; init; }

    /// <summary>Where the token is: C# names of properties, from the response of the method on.</summary>
    public EquatableArray<string> From { get; init; }

    /// <summary>Where the time is at which it ends, likewise; empty when the response does not say.</summary>
    public EquatableArray<string> Expires { get; init; }

    /// <summary>How many seconds it is good for when the response does not say.</summary>
    public int? Lifetime { get; init; }
}
