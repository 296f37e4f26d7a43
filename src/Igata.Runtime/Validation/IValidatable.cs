namespace Igata.Runtime.Validation;

/// <summary>A value that can be validated against the limits and rules of its spec.</summary>
public interface IValidatable
{
    /// <summary>Returns whether all limits and rules are satisfied. Does not allocate.</summary>
    /// <returns>True if the value is valid.</returns>
    bool IsValid();

    /// <summary>Reports all violated limits and rules.</summary>
    /// <param name="violations">The list to which the violations are added.</param>
    void Validate(Violations violations);
}
