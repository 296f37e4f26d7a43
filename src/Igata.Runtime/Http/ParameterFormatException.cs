namespace Igata.Runtime.Http;

/// <summary>A parameter that is missing or does not have the type of the spec.</summary>
public sealed class ParameterFormatException : FormatException
{
    internal ParameterFormatException(string location, string name, string reason, Exception? innerException = null)
        : base($"The {location} {name} {reason}", innerException) => Name = name;

    /// <summary>Gets the wire name of the parameter.</summary>
    public string Name { get; }
}
