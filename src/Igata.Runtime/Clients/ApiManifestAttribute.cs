using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>What an assembly's client was cast from, so that another project can extend it.</summary>
/// <param name="client">The full name of the client.</param>
/// <param name="manifest">The API as the generator printed it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ApiManifestAttribute(string client, string manifest) : Attribute
{
    /// <summary>The version of the spec language that the manifest is written in.</summary>
    public int Language { get; init; } = 1;

    /// <summary>The full name of the client.</summary>
    public string Client { get; } = client;

    /// <summary>The API as the generator printed it.</summary>
    public string Manifest { get; } = manifest;
}
