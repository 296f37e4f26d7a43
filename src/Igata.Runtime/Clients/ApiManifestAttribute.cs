namespace Igata.Runtime;

/// <summary>The API from which a client of the assembly was generated, so that another project can extend the client.</summary>
/// <param name="client">The full name of the client.</param>
/// <param name="manifest">The API as printed by the generator.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ApiManifestAttribute(string client, string manifest) : Attribute
{
    /// <summary>Gets the full name of the client.</summary>
    public string Client { get; } = client;

    /// <summary>Gets the API as printed by the generator.</summary>
    public string Manifest { get; } = manifest;
}
