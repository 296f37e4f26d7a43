namespace Igata.Runtime;

/// <summary>A name and a password, RFC 7617.</summary>
/// <param name="User">The name; has no colon and no control characters. UTF-8 on the wire.</param>
/// <param name="Password">The password; may be empty. Never shown.</param>
public readonly record struct BasicCredentials(string User, Secret Password);
