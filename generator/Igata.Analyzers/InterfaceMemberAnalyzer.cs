using System.Collections.Immutable;
using Igata.Specs.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Igata.Analyzers;

/// <summary>Reports a public method of a mock or a service that has the name of a member of the generated interface, but not its signature.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterfaceMemberAnalyzer : DiagnosticAnalyzer
{
    private const string Contract = "Igata.Runtime.CompilerServices.GeneratedContractAttribute";

    private static readonly DiagnosticDescriptor Rule = new(
        CodeDiagnostics.MemberId,
        CodeDiagnostics.MemberTitle,
        CodeDiagnostics.MemberMessage,
        "Igata.Code",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        CodeDiagnostics.MemberWhy + " " + CodeDiagnostics.MemberHelp,
        CodeDiagnostics.Page + "#" + CodeDiagnostics.MemberId.ToLowerInvariant());

    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Contract) is { } contract)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, contract), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol contract)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return;
        }

        foreach (INamedTypeSymbol generated in type.AllInterfaces.Where(candidate => IsGenerated(candidate, contract)))
        {
            foreach (IGrouping<string, IMethodSymbol> overloads in generated.GetMembers().OfType<IMethodSymbol>().Where(IsDefault).GroupBy(method => method.Name))
            {
                Analyze(context, type, generated, [.. overloads]);
            }
        }
    }

    /// <summary>Whether one of the overloads is implemented is enough: the other ones call it.</summary>
    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type, INamedTypeSymbol generated, IMethodSymbol[] overloads)
    {
        if (overloads.Any(overload => type.FindImplementationForInterfaceMember(overload) is { ContainingType.TypeKind: not TypeKind.Interface }))
        {
            return;
        }

        foreach (IMethodSymbol method in type.GetMembers(overloads[0].Name).OfType<IMethodSymbol>().Where(method => method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }))
        {
            IMethodSymbol expected = overloads.FirstOrDefault(overload => overload.Parameters.Length == method.Parameters.Length) ?? overloads[0];
            string container = generated.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.ToDisplayString(Signature), container, expected.ToDisplayString(Signature)));
        }
    }

    private static bool IsGenerated(INamedTypeSymbol type, INamedTypeSymbol contract) =>
        type.ContainingAssembly.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, contract));

    private static bool IsDefault(IMethodSymbol method) => method is { IsAbstract: false, IsStatic: false, MethodKind: MethodKind.Ordinary };
}
