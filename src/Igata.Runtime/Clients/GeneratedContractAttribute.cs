using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The version of the contract between generated code and Igata.Runtime that an assembly was generated for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedContractAttribute : Attribute
{
    /// <summary>Creates the attribute of an assembly.</summary>
    /// <param name="version">The version of the contract.</param>
    public GeneratedContractAttribute(int version) => Version = version;

    /// <summary>Gets the version of the contract.</summary>
    public int Version { get; }
}
