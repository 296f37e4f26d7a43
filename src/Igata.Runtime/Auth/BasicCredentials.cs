namespace Igata.Runtime;

/// <summary>A user name and a password (RFC 7617).</summary>
/// <param name="User">The user name, without a colon and control characters. Sent as UTF-8.</param>
/// <param name="Password">The password; may be empty. Never displayed.</param>
public readonly record struct BasicCredentials(string User, Secret Password);
