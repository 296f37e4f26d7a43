namespace Igata.Runtime;

/// <summary>What an assembly's client was cast from, so that another project can extend it.</summary>
/// <param name="client">The full name of the client.</param>
/// <param name="manifest">The API as the generator printed it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ApiManifestAttribute(string client, string manifest) : Attribute
{
    /// <summary>The full name of the client.</summary>
    public string Client { get; } = client;

    /// <summary>The API as the generator printed it.</summary>
    public string Manifest { get; } = manifest;

    /// <summary>The types, separated by spaces, that do not validate themselves because the client only receives them; null: none.</summary>
    public string? UnvalidatedTypes { get; init; }
}
