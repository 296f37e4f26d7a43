using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// The contract between generated code and Igata.Runtime: the members of this namespace. Generated code requires its version
/// before it calls any other member, so that a mismatch causes a clear message and not a <see cref="MissingMethodException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeContract
{
    // The contracts that this version of the runtime supports.
    private const int Oldest = 1;
    private const int Newest = 1;

    /// <summary>Checks that this version of the runtime supports a contract.</summary>
    /// <param name="contract">The version of the contract that the code was generated for.</param>
    /// <param name="type">The generated type, for the message.</param>
    /// <exception cref="InvalidOperationException">The runtime does not support the contract.</exception>
    public static void Require(int contract, Type type)
    {
        if (contract is < Oldest or > Newest)
        {
            throw CreateException(contract, type, Oldest, Newest, typeof(RuntimeContract));
        }
    }

    /// <summary>Creates the exception of a member that an implementation of a generated interface does not have. The caller throws it.</summary>
    /// <param name="type">The name of the interface.</param>
    /// <param name="member">The name of the member.</param>
    /// <returns>The exception.</returns>
    public static NotImplementedException CreateNotImplementedException(string type, string member) => new($"This {type} has no {member}.");

    internal static InvalidOperationException CreateException(int contract, Type type, int oldest, int newest, Type runtime)
    {
        ArgumentNullException.ThrowIfNull(type);
        string supported = oldest == newest ? $"contract {newest}" : $"contracts {oldest} to {newest}";
        string remedy = contract > newest
            ? $"Update the package {runtime.Assembly.GetName().Name}."
            : $"Update the package {type.Assembly.GetName().Name}, or generate its code again with the current Igata.Generator.";
        return new($"{type.Name} of {Format(type)} was generated for contract {contract}, but {Format(runtime)} supports {supported}. {remedy}");
    }

    private static string Format(Type type) => $"{type.Assembly.GetName().Name} {type.Assembly.GetName().Version?.ToString(3)}";
}
