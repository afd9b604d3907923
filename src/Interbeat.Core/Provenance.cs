using System.Collections.Immutable;

namespace Interbeat.Core;

/// <summary>Where a result comes from: everything needed to compute it again, and nothing that differs between two runs.</summary>
/// <remarks>It holds no clock time, folder, machine, user or thread count, so that equal inputs give equal bytes.</remarks>
/// <param name="Version">Version of Interbeat.</param>
/// <param name="Inputs">The files.</param>
/// <param name="Seed">Root of every random stream.</param>
/// <param name="Steps">What was done, in order.</param>
public sealed record Provenance(string Version, ImmutableArray<InputFile> Inputs, ulong Seed, ImmutableArray<ProcessingStep> Steps);

/// <summary>One step of an analysis: which method, of which version, defined how, with which parameters.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="MethodVersion">The version of the method; it rises when its numbers change.</param>
/// <param name="Definition">What it computes, in one or two sentences with units.</param>
/// <param name="Source">Author, year and equation or section; or "chosen" with the reason.</param>
/// <param name="Parameters">The resolved values, as text.</param>
public sealed record ProcessingStep(string Name, int MethodVersion, string Definition, string Source, ImmutableSortedDictionary<string, string> Parameters);
