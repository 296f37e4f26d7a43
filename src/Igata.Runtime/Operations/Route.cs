namespace Igata.Runtime.Operations;

/// <summary>What a verb and a path lead to.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
/// <param name="Operation">The operation; null if there is none.</param>
/// <param name="Parameters">The parameters of the path, decoded.</param>
/// <param name="Allowed">When there is none: the verbs that the path does have; none at all, and the path is unknown.</param>
public readonly record struct Route<TService>(Operation<TService>? Operation, IReadOnlyList<KeyValuePair<string, string>> Parameters, IReadOnlyList<string> Allowed);
