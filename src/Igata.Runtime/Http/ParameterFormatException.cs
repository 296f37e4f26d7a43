using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A parameter that is missing, or not of the type that the spec gives it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterFormatException : FormatException
{
    internal ParameterFormatException(string location, string name, string reason, Exception? innerException = null)
        : base($"The {location} {name} {reason}", innerException) => Name = name;

    /// <summary>The name of the parameter on the wire.</summary>
    public string Name { get; }
}
