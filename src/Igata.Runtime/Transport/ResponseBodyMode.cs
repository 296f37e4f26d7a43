namespace Igata.Runtime.Transport;

/// <summary>What is read of a body before the answer is looked at.</summary>
internal enum ResponseBodyMode
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>As much as an error needs.</summary>
    Prefix,

    /// <summary>Nothing: there is none, or it is handed out.</summary>
    None,
}
