using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A value that can be validated against the limits and rules of its spec.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValidatable
{
    /// <summary>Returns whether all limits and rules are satisfied. Does not allocate.</summary>
    /// <returns>True if the value is valid.</returns>
    bool IsValid() => ViolationsBuilder.Find(this) is null;

    /// <summary>Reports all violated limits and rules.</summary>
    /// <param name="violations">The list to which the violations are added.</param>
    void Validate(ViolationsBuilder violations);
}
