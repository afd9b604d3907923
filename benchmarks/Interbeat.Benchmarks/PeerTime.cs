namespace Interbeat.Benchmarks;

/// <summary>What another program needed: measured elsewhere, in another hour, under another load, so no more than an order of magnitude.</summary>
/// <param name="Program">The program, and its function or detector.</param>
/// <param name="Work">The size of the work; empty where the name says it.</param>
/// <param name="Seconds">Wall-clock time, s; null where the name says it.</param>
/// <param name="PeakMegabytes">Largest memory of its process, MB, with the interpreter and the input: not the same as what is allocated.</param>
internal sealed record PeerTime(string Program, string Work = "", double? Seconds = null, double? PeakMegabytes = null);
