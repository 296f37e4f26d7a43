namespace Igata.Runtime;

/// <summary>A name and a password, RFC 7617.</summary>
public readonly record struct BasicCredentials
{
    /// <summary>A name and a password.</summary>
    /// <param name="user">The name; has no colon and no control characters.</param>
    /// <param name="password">The password; may be empty.</param>
    public BasicCredentials(string user, Secret password)
    {
        User = user;
        Password = password;
    }

    /// <summary>The name; has no colon and no control characters. UTF-8 on the wire.</summary>
    public string User { get; init; }

    /// <summary>The password; may be empty. Never shown.</summary>
    public Secret Password { get; init; }
}
