using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The API from which a client of the assembly was generated, so that another project can extend the client.</summary>
/// <param name="client">The full name of the client.</param>
/// <param name="manifest">The API as printed by the generator.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ApiManifestAttribute(string client, string manifest) : Attribute
{
    /// <summary>Gets the version of the spec language that the manifest is written in.</summary>
    public int Language { get; init; } = 1;

    /// <summary>Gets the full name of the client.</summary>
    public string Client { get; } = client;

    /// <summary>Gets the API as printed by the generator.</summary>
    public string Manifest { get; } = manifest;

    /// <summary>Gets the types, separated by spaces, that do not validate themselves because the client only receives them; null if there are none.</summary>
    public string? UnvalidatedTypes { get; init; }
}
