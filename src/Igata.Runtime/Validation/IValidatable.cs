namespace Igata.Runtime.Validation;

/// <summary>A value that the limits and rules of its spec can be held against.</summary>
public interface IValidatable
{
    /// <summary>Whether every limit and rule is kept. Allocates nothing.</summary>
    /// <returns>True if so.</returns>
    bool IsValid();

    /// <summary>Tells every limit and rule that is broken.</summary>
    /// <param name="violations">Where they are told.</param>
    void Validate(Violations violations);
}
