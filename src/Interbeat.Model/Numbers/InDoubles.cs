// Scenarios, observation and most tests compute in doubles: there, a name without a number type means that of doubles.
global using CueConstants = Interbeat.Model.Parameters.CueConstants<Interbeat.Model.Numbers.Real>;
global using DriveConstants = Interbeat.Model.Parameters.DriveConstants<Interbeat.Model.Numbers.Real>;
global using Dynamics = Interbeat.Model.Simulation.Dynamics<Interbeat.Model.Numbers.Real>;
global using Learner = Interbeat.Model.Learning.Learner<Interbeat.Model.Numbers.Real>;
global using LearningConstants = Interbeat.Model.Parameters.LearningConstants<Interbeat.Model.Numbers.Real>;
global using ModelConstants = Interbeat.Model.Parameters.ModelConstants<Interbeat.Model.Numbers.Real>;
global using SignalConstants = Interbeat.Model.Parameters.SignalConstants<Interbeat.Model.Numbers.Real>;
global using StepGains = Interbeat.Model.Simulation.StepGains<Interbeat.Model.Numbers.Real>;
global using TimeConstants = Interbeat.Model.Parameters.TimeConstants<Interbeat.Model.Numbers.Real>;
