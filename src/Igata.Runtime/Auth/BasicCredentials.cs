namespace Igata.Runtime;

/// <summary>A user name and a password (RFC 7617).</summary>
public readonly record struct BasicCredentials
{
    /// <summary>Creates the credentials.</summary>
    /// <param name="user">The user name, without a colon and control characters.</param>
    /// <param name="password">The password; may be empty.</param>
    public BasicCredentials(string user, Secret password)
    {
        User = user;
        Password = password;
    }

    /// <summary>Gets the user name, without a colon and control characters. It is sent as UTF-8.</summary>
    public string User { get; init; }

    /// <summary>Gets the password; may be empty. It is never displayed.</summary>
    public Secret Password { get; init; }
}
